import { type BlogPost, blogPost, collection } from '@octavo/content'
import { createMarkdown, lowlight } from '@octavo/markdown'
import { miniSearch } from '@octavo/search-minisearch'
import {
  archives,
  asset,
  card,
  defineSite,
  feeds,
  folder,
  full,
  llms,
  manifest,
  markdownAddress,
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
import { likeness } from './likeness.ts'
import { feedInGerman, icons, inGerman, meta } from './meta.ts'
import { pictures } from './pictures.ts'
import { searchPages } from './search-pages.ts'
import { socialCard } from './social-cards.ts'
import { tags, termPages } from './term-pages.ts'
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
  search: {
    engine: miniSearch(),
    page: '/search/',
    collections: ['posts', 'about'],
    terms: ['tags', 'authors', 'series'],
  },
  theme,
  images: pictures,
  public: here('public/'),
  headers: true,

  *pages({ posts, about, people, related, search, terms }) {
    const english = posts.filter((post) => !post.isForeign)
    const german = posts.filter((post) => post.language === 'de')

    for (const post of posts) {
      const { asset: file, ...image } = socialCard(post)
      yield asset(`/assets/${file.name}`, file)
      yield page(post.url, theme.post, {
        post: full(post),
        related: related(post).map(card),
        ...neighbours(post.isForeign ? german : english, post),
        ...translations(posts, post),
        head: { image, markdown: markdownAddress(post.href) },
      })
    }
    for (const entry of about) yield page(entry.url, theme.page, plain(entry))

    yield* paginate(english, { size: 10, path: '/' }, theme.home)
    yield* paginate(german, { size: 10, path: '/de/' }, theme.home, inGerman)
    yield* archives(english, { path: '/archive/', label: 'Archive' }, theme.archive)

    yield* termPages(terms, people)
    yield* searchPages(search, terms.tags)

    yield* feeds(english, { path: '/feed' })
    yield* feeds(german, { path: '/de/feed', of: '/de/', ...feedInGerman })
    yield page('/404.html', theme.notFound, { search, posts: english.slice(0, 3).map(card) })
    yield* llms([
      { title: 'Posts', posts: english },
      { title: 'Auf Deutsch', posts: german },
    ])
    yield manifest({ icons })
    yield robots()
    const ofTerms = Object.values(terms).flatMap((of) => of.map(({ url }) => url))
    yield sitemap([...posts, ...about, '/', '/de/', '/archive/', tags.url, ...ofTerms])
  },
})
