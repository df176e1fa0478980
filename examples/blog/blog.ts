import { blogPost, collection } from '@octavo/content'
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
  neighbours,
  page,
  paginate,
  plain,
  ranking,
  sitemap,
  taxonomy,
} from '@octavo/site'
import { createTheme } from '@octavo/theme'

const here = (path: string): URL => new URL(path, import.meta.url)
const posts = collection({ source: folder(here('content/posts/')), schema: blogPost() })
const about = collection({ source: folder(here('content/pages/')), schema: blogPost() })
const theme = createTheme()

export const blog = defineSite({
  meta: {
    title: 'Small Rooms',
    description: 'Notes on working together, learning and training.',
    url: 'https://example.org',
    language: 'en',
    timeZone: 'Europe/London',
    navigation: [
      { label: 'Archive', url: '/archive/' },
      { label: 'About', url: '/about/' },
    ],
  },
  collections: { posts, about },
  markdown: createMarkdown({ highlighter: lowlight() }),
  terms: {
    tags: taxonomy(posts, (post) => post.data.tags, '/tags/:slug/'),
    authors: taxonomy(posts, (post) => post.data.authors, '/authors/:slug/'),
    series: taxonomy(
      posts,
      ({ data }) => (data.series ? [data.series.name] : []),
      '/series/:slug/',
    ),
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
      links((post) => post.links),
    ],
    limit: 9,
  }),
  theme,
  public: here('public/'),

  *pages({ posts, about, related, terms }) {
    for (const post of posts) {
      yield page(post.url, theme.post, {
        post: full(post),
        related: related(post).map(card),
        ...neighbours(posts, post),
      })
    }
    for (const entry of about) yield page(entry.url, theme.page, plain(entry))

    yield* paginate(posts, { size: 10, path: '/' }, theme.home)
    for (const tag of terms.tags) {
      yield* paginate(tag.posts, { size: 10, path: tag.url }, theme.term, {
        term: { kind: 'tag', label: tag.label, count: tag.posts.length },
      })
    }
    for (const author of terms.authors) {
      yield* paginate(author.posts, { size: 10, path: author.url }, theme.author, {
        author: { name: author.label, count: author.posts.length },
      })
    }
    for (const series of terms.series) {
      yield page(series.url, theme.series, {
        title: series.label,
        parts: inSeriesOrder(series.posts).map(card),
      })
    }
    yield page('/archive/', theme.archive, { posts: posts.map(archived) })
    yield page('/404.html', theme.notFound, { posts: posts.slice(0, 3).map(card) })
    yield* feeds(posts, { path: '/feed' })
    yield sitemap([...posts, ...about])
  },
})
