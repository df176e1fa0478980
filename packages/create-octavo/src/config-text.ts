/** What a configuration is about: everything that differs from one site to another. */
export interface SiteSketch {
  readonly title: string
  readonly description?: string
  /** Absolute. */
  readonly url: string
  /** BCP 47. */
  readonly language: string
  /** IANA name. */
  readonly timeZone: string
  readonly posts: SketchedPosts
  /** Pages that are no posts, and the address of one that the navigation leads to. */
  readonly pages?: { readonly folder: string; readonly first: string }
  /** Folders that are copied as they are: one for the root, or several by the address they appear under. */
  readonly public?: string | Readonly<Record<string, string>>
}

/** Where the posts are and how they were written. Folders are relative to the configuration and end with a slash. */
export interface SketchedPosts {
  readonly folder: string
  /** Options of `blogPost()`, for posts that were written for another tool. */
  readonly schema?: Readonly<Record<string, unknown>>
  /** Pattern of addresses, when it is not `/:slug/`. */
  readonly address?: string
  /** `false` for posts that have no `id` in their front matter and are not to be asked for one. Default `true`. */
  readonly haveIds?: boolean
}

/** The text of `octavo.config.ts` for a site. */
export function configText(sketch: SiteSketch): string {
  const { posts, pages } = sketch
  const isEnglish = /^en\b/i.test(sketch.language)
  const language = isEnglish ? '' : ', { language }'
  return `import { type BlogPost, blogPost, collection } from '@octavo/content'
import { createMarkdown, lowlight } from '@octavo/markdown'
import { sharedTerms, titleMentions, wordPairs, words } from '@octavo/related'
${isEnglish ? '' : "import { loadLanguage } from '@octavo/related/languages'\n"}import { miniSearch } from '@octavo/search-minisearch'
import { archived, card, defineSite, feeds, folder, full, neighbours, page, paginate, ${pages ? 'plain, ' : ''}type RankedPost, ranking, sitemap, taxonomy } from '@octavo/site'
import { createTheme } from '@octavo/theme'

const here = (path: string): URL => new URL(path, import.meta.url)
${postsText(posts)}
${pages ? `const pages = collection({ source: folder(here(${quoted(pages.folder)})), schema: blogPost(), ids: 'optional' })\n` : ''}const theme = createTheme()

const title = (post: RankedPost<BlogPost>): string => post.title
const text = (post: RankedPost<BlogPost>): string => \`\${post.title}\\n\${post.text}\`
${isEnglish ? '' : `// How words are taken apart, and the sentences that say why posts are related.\nconst { language, phrases } = await loadLanguage(${quoted(sketch.language)})\n`}
export default defineSite({
${metaText(sketch)}
  collections: { posts${pages ? ', pages' : ''} },
${posts.address ? `  addresses: { posts: ${quoted(posts.address)} },\n` : ''}  markdown: createMarkdown({ highlighter: lowlight() }),
  terms: { tags: taxonomy(posts, (post) => post.data.tags, '/tags/:slug/') },
  related: ranking(posts, {
    // Signals that are given the same function share its analysis.
    signals: [words(text${language}), wordPairs(text${language}), titleMentions(title, text${language}), sharedTerms((post) => post.data.tags)],
${isEnglish ? '' : '    phrases,\n'}  }),
  search: { engine: miniSearch(), page: '/search/' },
  theme,
${publicText(sketch.public)}
  *pages({ posts, ${pages ? 'pages, ' : ''}unlisted, related, search, terms }) {
    for (const post of [...posts, ...unlisted.posts]) {
      yield page(post.url, theme.post, { post: full(post), related: related(post).map(card), ...neighbours(posts, post) })
    }
${pages ? '    for (const entry of pages) yield page(entry.url, theme.page, plain(entry))\n' : ''}    yield* paginate(posts, { size: 10, path: '/' }, theme.home)
    for (const { label, url, posts } of terms.tags) {
      yield* paginate(posts, { size: 10, path: url }, theme.term, { term: { kind: 'tag', label, count: posts.length } })
    }
    yield page('/archive/', theme.archive, { posts: posts.map(archived) })
    yield page('/search/', theme.search, { search, archive: '/archive/' })
    yield page('/404.html', theme.notFound, { search })
    yield* feeds(posts, { path: '/feed' })
    yield sitemap([...posts, ${pages ? '...pages, ' : ''}'/', '/archive/'])
  },
})
`
}

function postsText({ folder, schema, haveIds = true }: SketchedPosts): string {
  const options = schema === undefined ? '' : objectText(schema, '')
  const source = `source: folder(here(${quoted(folder)}))`
  const ids = haveIds ? '' : ", ids: 'optional'"
  if (options === '') return `const posts = collection({ ${source}, schema: blogPost()${ids} })`
  return `// What this blog calls by other names, and what it can do without.
const schema = blogPost(${options})
const posts = collection({ ${source}, schema${ids} })`
}

function metaText({ title, description, url, language, timeZone, pages }: SiteSketch): string {
  const about = pages
    ? `\n      { label: ${quoted(capital(pages.first))}, url: ${quoted(`/${pages.first}/`)} },`
    : ''
  return `  meta: {
    title: ${quoted(title)},
${description ? `    description: ${quoted(description)},\n` : ''}    url: ${quoted(url)},
    language: ${quoted(language)},
    timeZone: ${quoted(timeZone)},
    navigation: [
      { label: 'Archive', url: '/archive/' },${about}
    ],
    feed: '/feed',
  },`
}

function publicText(folders: SiteSketch['public']): string {
  if (folders === undefined) return ''
  if (typeof folders === 'string') return `  public: here(${quoted(folders)}),\n`
  const rows = Object.entries(folders).map(
    ([address, folder]) => `    ${quoted(address)}: here(${quoted(folder)}),\n`,
  )
  return `  public: {\n${rows.join('')}  },\n`
}

/** Plain data as it is written in code. */
function objectText(value: unknown, indent: string): string {
  if (Array.isArray(value)) return `[${value.map((item) => objectText(item, indent)).join(', ')}]`
  if (typeof value !== 'object' || value === null) return quoted(value)
  const rows = Object.entries(value).map(
    ([key, part]) => `${indent}  ${keyText(key)}: ${objectText(part, `${indent}  `)},\n`,
  )
  return rows.length === 0 ? '' : `{\n${rows.join('')}${indent}}`
}

function keyText(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key)
}

/** A text in single quotes, as the rest of the file has them. */
function quoted(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  const inside = JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
  return `'${inside}'`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
