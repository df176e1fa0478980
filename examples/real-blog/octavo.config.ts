import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BlogPost, blogPost, collection } from '@octavo/content'
import { createMarkdown, lowlight } from '@octavo/markdown'
import { sharedTerms, titleMentions, wordPairs, words } from '@octavo/related'
import { pagefind } from '@octavo/search-pagefind'
import {
  archived,
  card,
  defineSite,
  feeds,
  folder,
  full,
  neighbours,
  page,
  paginate,
  type RankedPost,
  ranking,
  sitemap,
  taxonomy,
} from '@octavo/site'
import { createTheme } from '@octavo/theme'

// A real blog is not part of this project: say where it lies, e.g. REAL_BLOG=~/18f octavo build
const blog = resolve(
  process.env.REAL_BLOG ?? `${import.meta.dirname}/../../../shared/real-blogs/18f`,
)
const here = (path: string): URL => pathToFileURL(`${blog}/${path}`)

// What this blog calls by other names, and what it can do without.
const schema = blogPost({
  dateFrom: 'file-name',
  rename: {
    redirect_from: 'aliases',
    excerpt: 'description',
    image_alt: 'image.alt',
    image_figcaption: 'image.caption',
    image_caption: 'image.caption',
    locale: 'lang',
  },
  ignore: ['layout', 'hero', 'tumblr_url', 'github'],
})
const posts = collection({ source: folder(here('content/posts')), schema })
const theme = createTheme()
// Signals that are given the same function share its analysis.
const text = (post: RankedPost<BlogPost>): string => post.text

export default defineSite({
  meta: {
    title: '18F',
    url: 'https://18f.gsa.gov',
    language: 'en',
    timeZone: 'America/New_York',
    navigation: [{ label: 'Archive', url: '/archive/' }],
    feed: '/feed',
  },
  collections: { posts },
  addresses: { posts: '/:year/:month/:day/:slug/' },
  // The posts are written by people who could publish anything anyway: their HTML is kept.
  markdown: createMarkdown({ highlighter: lowlight(), html: 'trusted' }),
  terms: {
    tags: taxonomy(posts, (post) => post.data.tags, '/tags/:slug/'),
    authors: taxonomy(posts, (post) => post.data.authors, '/author/:slug/'),
  },
  related: ranking(posts, {
    signals: [
      words(text),
      wordPairs(text),
      titleMentions((post) => post.title, text),
      sharedTerms((post) => post.data.tags),
    ],
  }),
  // Five hundred posts: an index in pieces.
  search: { engine: pagefind(), page: '/search/', terms: ['tags', 'authors'] },
  theme,
  public: { '/assets/': here('assets') },

  *pages({ posts, unlisted, related, search, terms }) {
    for (const post of [...posts, ...unlisted.posts]) {
      yield page(post.url, theme.post, {
        post: full(post),
        related: related(post).map(card),
        ...neighbours(posts, post),
      })
    }
    yield* paginate(posts, { size: 20, path: '/' }, theme.home)
    for (const tag of terms.tags) {
      yield* paginate(tag.posts, { size: 20, path: tag.url }, theme.term, {
        term: { kind: 'tag', label: tag.label, count: tag.posts.length },
      })
    }
    for (const author of terms.authors) {
      yield* paginate(author.posts, { size: 20, path: author.url }, theme.author, {
        author: { name: author.label, count: author.posts.length },
      })
    }
    yield page('/archive/', theme.archive, { posts: posts.map(archived) })
    yield page('/404.html', theme.notFound, { search })
    yield page('/search/', theme.search, { search, archive: '/archive/' })
    yield* feeds(posts, { path: '/feed' })
    yield sitemap(posts)
  },
})
