import { type BlogPost, blogPost, collection } from '@octavo/content'
import { createMarkdown, lowlight } from '@octavo/markdown'
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
import { author, personOf } from './author.ts'
import { likeness } from './likeness.ts'
import { inGerman, meta } from './meta.ts'
import { pictures } from './pictures.ts'
import { theme } from './theme.ts'

const here = (path: string): URL => new URL(path, import.meta.url)

const posts = collection({ source: folder(here('content/posts/')), schema: blogPost() })
const about = collection({ source: folder(here('content/pages/')), schema: blogPost() })
const people = collection({ source: folder(here('content/authors/')), schema: author })

const seriesOf = ({ series }: BlogPost) => (series ? [series.name] : [])

export const blog = defineSite({
  meta,
  collections: { posts, about, people },
  addresses: { posts: '/:lang/:slug/', people: '/authors/:slug/' },
  markdown: createMarkdown({ highlighter: lowlight(), typography: true }),
  terms: {
    tags: taxonomy(posts, ({ data }) => data.tags, '/tags/:slug/'),
    categories: taxonomy(posts, ({ data }) => data.categories, '/:slug/'),
    authors: taxonomy(posts, ({ data }) => data.authors, '/authors/:slug/'),
    series: taxonomy(posts, ({ data }) => seriesOf(data), '/series/:slug/'),
  },
  related: ranking(posts, likeness),
  theme,
  images: pictures,
  public: here('public/'),
  headers: true,

  *pages({ posts, about, people, related, terms }) {
    const english = posts.filter((post) => !post.isForeign)
    const german = posts.filter((post) => post.language === 'de')

    for (const post of posts) {
      yield page(post.url, theme.post, {
        post: full(post),
        related: related(post).map(card),
        ...neighbours(post.isForeign ? german : english, post),
        ...translations(posts, post),
      })
    }
    for (const entry of about) yield page(entry.url, theme.page, plain(entry))

    yield* paginate(english, { size: 10, path: '/' }, theme.home)
    yield* paginate(german, { size: 10, path: '/de/' }, theme.home, inGerman)
    for (const { label, url, posts } of terms.tags) {
      const term = { kind: 'tag', label, count: posts.length } as const
      yield* paginate(posts, { size: 10, path: url }, theme.term, { term })
    }
    for (const { label, url, posts } of terms.categories) {
      const term = { kind: 'category', label, count: posts.length } as const
      yield* paginate(posts, { size: 10, path: url }, theme.term, { term })
    }
    for (const { label, url, posts } of terms.authors) {
      const person = personOf(people, label)
      const known = person && { role: person.data.role, biography: person.body }
      const author = { name: label, count: posts.length, ...known }
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
