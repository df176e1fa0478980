import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { type Contestant, writeAll } from './contestant.ts'

type Parser = 'default' | 'satteri'

const pipeline = (parser: Parser): string => `
import { createMarkdown, lowlight } from '@octavo/markdown'
${parser === 'satteri' ? "import { satteri } from '@octavo/markdown-satteri'" : ''}
export const markdown = createMarkdown({ highlighter: lowlight()${parser === 'satteri' ? ', parser: satteri()' : ''} })
`

const worker = `
import { parentPort } from 'node:worker_threads'
import { answerIn } from '@octavo/markdown/worker'
import { markdown } from './markdown.ts'
await answerIn(parentPort, markdown)
`

const octavoConfig = (workers: string | undefined): string => `
import { blogPost, collection } from '@octavo/content'
import { links, sharedTerms, titleMentions, wordPairs, words } from '@octavo/related'
import { archived, card, defineSite, feeds, folder, full, neighbours, page, paginate, ranking, sitemap, taxonomy } from '@octavo/site'
import { createTheme } from '@octavo/theme'
import { markdown } from './markdown.ts'
${workers === undefined ? '' : "import { Worker } from 'node:worker_threads'\nimport { markdownInWorker } from '@octavo/markdown/worker'"}
const posts = collection({ source: folder(new URL('posts/', import.meta.url)), schema: blogPost() })
const theme = createTheme()
// Signals that are given the same function share its analysis.
const text = (post) => post.text
export default defineSite({
  meta: { title: 'Bench', url: 'https://example.org', language: 'en', timeZone: 'UTC', feed: '/feed' },
  collections: { posts },
  markdown: ${workers === undefined ? 'markdown' : `markdownInWorker(markdown, { workers: ${workers}, timeLimit: 10_000, start: () => new Worker(new URL('./markdown-worker.ts', import.meta.url)) })`},
  terms: { tags: taxonomy(posts, (post) => post.data.tags, '/tags/:slug/') },
  related: ranking(posts, { signals: [
    words(text), wordPairs(text), titleMentions((post) => post.title, text),
    sharedTerms((post) => post.data.tags), links((post) => post.links) ] }),
  theme,
  *pages({ posts, related, terms }) {
    for (const post of posts) yield page(post.url, theme.post, { post: full(post), related: related(post).map(card), ...neighbours(posts, post) })
    yield* paginate(posts, { size: 10, path: '/' }, theme.home)
    for (const { label, url, posts } of terms.tags) yield* paginate(posts, { size: 10, path: url }, theme.term, { term: { kind: 'tag', label, count: posts.length } })
    yield page('/archive/', theme.archive, { posts: posts.map(archived) })
    yield* feeds(posts, { path: '/feed' })
    yield sitemap(posts)
  },
})
`

const site = join(import.meta.dirname, '../..')
const adapter = join(site, '../markdown-satteri')

export const octavo = (name: string, parser: Parser, workers?: string): Contestant => ({
  name,
  onlyByName: workers !== undefined,
  version: () =>
    existsSync(join(site, 'dist/octavo.js')) &&
    (parser === 'default' || existsSync(join(adapter, 'dist')))
      ? 'as built in dist'
      : undefined,
  prepare(folder) {
    writeAll(folder, {
      'octavo.config.ts': octavoConfig(workers),
      'markdown.ts': pipeline(parser),
      'markdown-worker.ts': worker,
    })
    if (parser === 'default') return
    mkdirSync(join(folder, 'node_modules/@octavo'), { recursive: true })
    symlinkSync(adapter, join(folder, 'node_modules/@octavo/markdown-satteri'))
  },
  posts: 'posts',
  command: (heap) => [
    process.execPath,
    ...(heap === undefined ? [] : [`--max-old-space-size=${heap}`]),
    join(site, 'bin/octavo.js'),
    'build',
  ],
  page: (name) => `_site/${name}/index.html`,
})
