import type { SafeHtml } from '@octavo/renderer'
import type { PageFrame, PostPageProps, PostProps, SiteProps, Theme } from '@octavo/theme'
import { cards, pictureCards, typeCards } from './cards.ts'
import {
  annotated,
  arabic,
  bodyOf,
  everything,
  everythingHeadings,
  formulas,
  twoLines,
  wideThings,
} from './texts.ts'

export interface GalleryPage {
  readonly name: string
  readonly render: () => SafeHtml
}

export function siteOf(theme: Theme): SiteProps {
  return {
    title: 'Small Rooms',
    description: 'Notes on working, learning and deciding together, from a consultancy of five.',
    url: 'https://example.org',
    home: 'home.html',
    language: 'en',
    timeZone: 'Europe/London',
    assets: Object.fromEntries(
      [...theme.assets, ...theme.searchAssets].map(({ name }) => [name, name]),
    ),
    navigation: [
      { label: 'Essays', url: 'home.html' },
      { label: 'Archive', url: 'archive.html' },
      { label: 'About', url: 'about.html' },
    ],
    search: 'search.html',
    feeds: [
      { title: 'Atom', type: 'application/atom+xml', url: 'feed.xml' },
      { title: 'JSON', type: 'application/feed+json', url: 'feed.json' },
    ],
    footer: '© 2026 Small Rooms. Set in Alegreya.',
  }
}

// Finds what `search-client.js` says.
const search = { page: 'search.html', client: 'search-client.js', index: 'search-index.json' }

/** Every page of the theme, and the states nobody designs. */
export function gallery(theme: Theme): readonly GalleryPage[] {
  const site = siteOf(theme)
  const frame = (name: string): PageFrame => ({
    site,
    page: { url: `${name}.html`, canonical: `https://example.org/${name}.html` },
  })
  const post: PostProps = {
    id: 'pause',
    url: 'post.html',
    title: 'What a quiet meeting is trying to tell you',
    standfirst:
      'Eight seconds are a long time. We counted them in thirty-seven meetings, and the shortest ones had the longest silences.',
    date: '2024-06-18',
    updated: '2024-07-02',
    authors: [
      {
        name: 'Ines Marlow',
        url: '#ines',
        picture: { src: 'portrait.svg', alt: 'Ines Marlow', width: 120, height: 120 },
      },
      { name: 'Tom Adeyemi', url: '#tom' },
    ],
    tags: [
      { label: 'Meetings', url: '#t1' },
      { label: 'Silence', url: '#t2' },
      { label: 'Facilitation', url: '#t3' },
    ],
    words: 1380,
    image: {
      src: 'picture-1.svg',
      alt: 'A low sun over hills',
      width: 900,
      height: 560,
      caption: 'The view from the train, at the moment it was said.',
      credit: 'Small Rooms',
    },
    headings: everythingHeadings,
    series: {
      title: 'The room itself',
      url: '#series-page',
      part: 2,
      parts: [
        { title: 'Nine chairs', url: '#s1' },
        { title: 'What a quiet meeting is trying to tell you', url: '#s2' },
        { title: 'The door', url: '#s3' },
      ],
    },
    body: everything,
  }
  const {
    image: _image,
    series: _series,
    updated: _updated,
    standfirst: _standfirst,
    ...plainPost
  } = post
  const postPage = (name: string, own: Partial<PostPageProps> = {}): GalleryPage => ({
    name,
    render: () => theme.post({ ...frame(name), post, ...own }),
  })
  const neighbours = {
    older: { title: 'How to leave a project well', url: '#older' },
    newer: { title: 'Feedback is a gift nobody asked for', url: '#newer' },
  }
  const entries = [...cards, ...typeCards.slice(0, 3)]

  return [
    {
      name: 'home',
      render: () =>
        theme.home({
          ...frame('home'),
          posts: cards,
          pagination: { number: 1, total: 7, older: 'home-2.html' },
        }),
    },
    {
      name: 'home-2',
      render: () =>
        theme.home({
          ...frame('home-2'),
          posts: typeCards,
          pagination: { number: 2, total: 7, newer: 'home.html', older: '#3' },
        }),
    },
    { name: 'home-empty', render: () => theme.home({ ...frame('home-empty'), posts: [] }) },
    postPage('post', { related: cards, ...neighbours }),
    postPage('post-related-pictures', {
      post: { ...plainPost, body: twoLines },
      related: pictureCards,
      ...neighbours,
    }),
    postPage('post-related-type', { post: { ...plainPost, body: twoLines }, related: typeCards }),
    postPage('post-related-1', {
      post: { ...plainPost, body: twoLines },
      related: cards.slice(0, 1),
      older: neighbours.older,
    }),
    postPage('post-related-2', {
      post: { ...plainPost, body: twoLines },
      related: cards.slice(1, 3),
      newer: neighbours.newer,
    }),
    postPage('post-two-lines', {
      post: { id: 'sea', url: '#', title: 'Closed', date: '2024-08-01', body: twoLines },
    }),
    postPage('post-long-title', {
      post: {
        ...plainPost,
        title:
          'A very long title that somebody wrote on a Friday afternoon because the shorter one had already been taken by a colleague who left in 2011 and whose Donaudampfschifffahrtsgesellschaftskapitänsmütze still hangs behind the door',
        body: twoLines,
      },
      related: cards.slice(0, 3),
    }),
    postPage('post-40-tags', {
      post: {
        ...plainPost,
        tags: Array.from({ length: 40 }, (_, i) => ({
          label: `${['Trust', 'Meetings', 'Learning together', 'C++', '日本語'][i % 5]} ${i + 1}`,
          url: `#t${i}`,
        })),
        body: twoLines,
      },
    }),
    postPage('post-wide', {
      post: { ...plainPost, title: 'Things that do not fit', headings: [], body: wideThings },
    }),
    postPage('post-notes', {
      post: { ...plainPost, title: 'Nine chairs and one', headings: [], body: annotated },
      related: typeCards,
    }),
    postPage('post-formulas', {
      post: { ...plainPost, title: 'The arithmetic of rooms', headings: [], body: formulas },
    }),
    postPage('post-arabic', {
      language: 'ar',
      post: {
        ...post,
        title: 'ما يقوله اجتماع هادئ',
        standfirst: 'ثماني ثوان وقت طويل.',
        headings: [
          { id: 'one', text: 'قبل أن يتكلم أحد', children: [] },
          { id: 'two', text: 'الأرقام', children: [] },
          { id: 'three', text: 'العودة', children: [] },
        ],
        body: arabic,
      },
      related: cards.slice(0, 3).map((card) => ({ ...card, language: 'en' })),
    }),
    postPage('post-german', {
      language: 'de',
      post: { ...plainPost, title: 'Unternehmensberatungsgespräche', body: twoLines },
      translations: [
        { language: 'en', url: '#en' },
        { language: 'de', url: '#de' },
        { language: 'fr', url: '#fr' },
      ],
    }),
    {
      name: 'tag',
      render: () =>
        theme.term({
          ...frame('tag'),
          breadcrumbs: [{ label: 'Tags', url: 'tags.html' }],
          term: {
            kind: 'tag',
            label: 'Meetings',
            description: 'Everything about sitting in one room, and how to leave it.',
            count: 3,
            feed: '#feed',
          },
          posts: cards.slice(0, 3),
        }),
    },
    {
      name: 'tag-empty',
      render: () =>
        theme.term({
          ...frame('tag-empty'),
          term: { kind: 'tag', label: 'Patience', count: 0 },
          posts: [],
        }),
    },
    {
      name: 'tags',
      render: () =>
        theme.terms({
          ...frame('tags'),
          kind: 'tag',
          terms:
            'Meetings Silence Facilitation Trust Feedback Endings Learning Notes Budget Reading Workshops Scale'
              .split(' ')
              .map((label, i) => ({ label, url: `#${label}`, count: 12 - i })),
        }),
    },
    {
      name: 'author',
      render: () =>
        theme.author({
          ...frame('author'),
          author: {
            name: 'Ines Marlow',
            role: 'Facilitator, and the one who moves the chair.',
            count: 14,
            picture: { src: 'portrait.svg', alt: '', width: 120, height: 120 },
            biography: bodyOf(
              '<p>Ines has been in rooms since 1994. She writes about what happens in them before the first word.</p>',
            ),
            links: [
              { label: 'Mastodon', url: 'https://example.social/@ines' },
              { label: 'Letters', url: 'mailto:ines@example.org' },
            ],
          },
          posts: cards.slice(2, 6),
        }),
    },
    {
      name: 'author-without-picture',
      render: () =>
        theme.author({
          ...frame('author-without-picture'),
          author: { name: 'Tom', count: 1 },
          posts: cards.slice(3, 4),
        }),
    },
    {
      name: 'series',
      render: () =>
        theme.series({
          ...frame('series'),
          title: 'The room itself',
          description: 'Three essays on walls, chairs and the door.',
          parts: cards.slice(2, 5),
        }),
    },
    {
      name: 'archive',
      render: () =>
        theme.archive({
          ...frame('archive'),
          posts: [...entries, { url: '#u', title: 'A leaf without a date' }],
          years: [
            { label: '2024', url: '#2024', count: 5 },
            { label: '2023', url: '#2023', count: 4 },
          ],
        }),
    },
    {
      name: 'archive-month',
      render: () =>
        theme.archive({
          ...frame('archive-month'),
          period: { year: 2024, month: 6 },
          posts: cards.slice(0, 1),
          breadcrumbs: [
            { label: 'Archive', url: 'archive.html' },
            { label: '2024', url: '#2024' },
          ],
        }),
    },
    {
      name: 'about',
      render: () =>
        theme.page({
          ...frame('about'),
          title: 'About',
          standfirst: 'Five people, one long table.',
          body: bodyOf(
            '<p>We help groups decide. Most of the work is asking who is missing; the rest is lunch.</p><h2 id="c">How to reach us</h2><p>Write to <a href="mailto:hello@example.org">hello@example.org</a>. We answer within two days, or say why not.</p>',
          ),
          updated: '2026-01-05',
        }),
    },
    {
      name: 'search',
      render: () =>
        theme.search({
          ...frame('search'),
          search,
          terms: [
            { label: 'Silence', url: '#silence' },
            { label: 'Trust', url: '#trust' },
          ],
          archive: 'archive.html',
        }),
    },
    {
      name: 'not-found',
      render: () => theme.notFound({ ...frame('not-found'), search, posts: cards.slice(0, 3) }),
    },
  ]
}
