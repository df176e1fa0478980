import { blogPost, collection } from '@octavo/content'
import { createMarkdown } from '@octavo/markdown'
import { miniSearch } from '@octavo/search-minisearch'
import { pagefind } from '@octavo/search-pagefind'
import { defineSite, folder, full, page, type SearchEngine, taxonomy } from '@octavo/site'
import { createTheme } from '@octavo/theme'

// The smallest site with everything that a search has to do with; the tests choose the engine and where the posts lie.
const engines: Readonly<Record<string, () => SearchEngine>> = { miniSearch, pagefind }
const engine = engines[process.env.OCTAVO_TEST_ENGINE ?? 'miniSearch'] as () => SearchEngine
const content = process.env.OCTAVO_TEST_CONTENT ?? new URL('content/', import.meta.url).href

const theme = createTheme()
const posts = collection({ source: folder(new URL(content)), schema: blogPost() })

export default defineSite({
  meta: {
    title: 'Searched',
    url: 'https://example.org/base',
    language: 'en',
    timeZone: 'Europe/London',
  },
  collections: { posts },
  markdown: createMarkdown(),
  terms: { tags: taxonomy(posts, ({ data }) => data.tags, '/tags/:slug/') },
  search: { engine: engine(), page: '/search/', terms: ['tags'] },
  theme,
  headers: true,
  *pages({ posts, search, terms }) {
    for (const post of posts) {
      yield page(post.url, theme.post, {
        post: full(post),
        ...(post.isForeign && { language: post.language }),
      })
    }
    for (const { label, url } of terms.tags) {
      yield page(url, theme.term, { term: { kind: 'tag', label, count: 1 }, posts: [] })
    }
    yield page('/', theme.home, { posts: [] })
    yield page('/search/', theme.search, { search })
    yield page('/de/suche/', theme.search, { search, language: 'de' })
    yield page('/404.html', theme.notFound, { search })
  },
})
