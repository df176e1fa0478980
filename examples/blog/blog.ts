import { type BlogPost, blogPost, collection } from '@octavo/content'
import { createImages, folderCache } from '@octavo/images'
import { createMarkdown, lowlight } from '@octavo/markdown'
import { links, sharedTerms, titleMentions, wordPairs, words } from '@octavo/related'
import {
  archived,
  card,
  defineSite,
  feeds,
  folder,
  full,
  inSeriesOrder,
  llms,
  neighbours,
  page,
  paginate,
  plain,
  ranking,
  robots,
  sitemap,
  taxonomy,
  translations,
} from '@octavo/site'
import { author } from './author.ts'
import { theme } from './theme.ts'

const here = (path: string): URL => new URL(path, import.meta.url)

const posts = collection({ source: folder(here('content/posts/')), schema: blogPost() })
const about = collection({ source: folder(here('content/pages/')), schema: blogPost() })
const people = collection({ source: folder(here('content/authors/')), schema: author })

const seriesOf = ({ series }: BlogPost) => (series ? [series.name] : [])

// WebP alone keeps the first build quick; leave `formats` out for AVIF as well.
const pictures = {
  cache: folderCache(here('.octavo/pictures/')),
  formats: ['webp'],
  widths: [640, 960],
} as const

export const blog = defineSite({
  meta: {
    title: 'Small Rooms',
    description: 'Notes on working together, learning and training.',
    url: 'https://example.org',
    language: 'en-GB',
    timeZone: 'Europe/London',
    navigation: [
      { label: 'Archive', url: '/archive/' },
      { label: 'About', url: '/about/' },
      { label: 'Deutsch', url: '/de/' },
    ],
    feed: '/feed',
    footer: 'Small Rooms is the example blog of Octavo. Text and pictures: CC BY 4.0.',
  },
  collections: { posts, about, people },
  addresses: { posts: '/:lang/:slug/', people: '/authors/:slug/' },
  markdown: createMarkdown({ highlighter: lowlight(), typography: true }),
  terms: {
    tags: taxonomy(posts, ({ data }) => data.tags, '/tags/:slug/'),
    categories: taxonomy(posts, ({ data }) => data.categories, '/:slug/'),
    authors: taxonomy(posts, ({ data }) => data.authors, '/authors/:slug/'),
    series: taxonomy(posts, ({ data }) => seriesOf(data), '/series/:slug/'),
  },
  related: ranking(posts, {
    signals: [
      words((post) => post.text),
      wordPairs((post) => post.text),
      titleMentions(
        (post) => post.title,
        (post) => post.text,
      ),
      sharedTerms((post) => post.data.tags),
      sharedTerms((post) => seriesOf(post.data), { name: 'series' }),
      links((post) => post.links),
    ],
    allow: (from, to) => from.language === to.language,
    limit: 9,
  }),
  theme,
  images: (address) => createImages({ ...pictures, address }),
  public: here('public/'),
  headers: true,

  *pages({ posts, about, people, related, terms }) {
    const english = posts.filter((post) => !post.isForeign)
    const german = posts.filter((post) => post.language === 'de')

    for (const [list, post] of [english, german].flatMap((all) =>
      all.map((one) => [all, one] as const),
    )) {
      yield page(post.url, theme.post, {
        post: full(post),
        related: related(post).map(card),
        ...neighbours(list, post),
        ...translations(posts, post),
      })
    }
    for (const entry of about) yield page(entry.url, theme.page, plain(entry))

    yield* paginate(english, { size: 10, path: '/' }, theme.home)
    yield* paginate(german, { size: 10, path: '/de/' }, theme.home, {
      language: 'de',
      description: 'Notizen über gemeinsame Arbeit, Lernen und Üben.',
    })
    for (const [kind, list] of [
      ['tag', terms.tags],
      ['category', terms.categories],
    ] as const) {
      for (const { label, url, posts } of list) {
        const term = { kind, label, count: posts.length }
        yield* paginate(posts, { size: 10, path: url }, theme.term, { term })
      }
    }
    for (const { label, url, posts } of terms.authors) {
      const person = people.find(({ data }) => data.name === label)
      const author = {
        name: label,
        count: posts.length,
        ...(person && { role: person.data.role, biography: person.body }),
      }
      yield* paginate(posts, { size: 10, path: url }, theme.author, { author })
    }
    for (const { label, url, posts } of terms.series) {
      yield page(url, theme.series, { title: label, parts: inSeriesOrder(posts).map(card) })
    }

    yield page('/archive/', theme.archive, { posts: english.map(archived) })
    yield page('/404.html', theme.notFound, { posts: english.slice(0, 3).map(card) })
    yield* feeds(english, { path: '/feed' })
    yield* feeds(german, { path: '/de/feed', title: 'Small Rooms (Deutsch)' })
    yield* llms([{ title: 'Posts', posts: english }])
    yield robots()
    yield sitemap([...posts, ...about, '/', '/de/', '/archive/'])
  },
})
