import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A generator that takes part. */
export interface Contestant {
  readonly name: string
  readonly isInstalled: () => boolean
  /** Writes configuration and templates into an empty folder. */
  readonly prepare: (folder: string) => void
  /** Where its posts lie. */
  readonly posts: string
  /** The command of a build, started in the folder. `heap` is in megabytes. */
  readonly command: (heap: string | undefined) => readonly string[]
  /** The file of a post. */
  readonly page: (name: string) => string
}

function writeAll(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

const octavoConfig = (parser: 'default' | 'satteri'): string => `
import { blogPost, collection } from '@octavo/content'
import { createMarkdown, lowlight } from '@octavo/markdown'
import { links, sharedTerms, titleMentions, wordPairs, words } from '@octavo/related'
import { archived, card, defineSite, feeds, folder, full, neighbours, page, paginate, ranking, sitemap, taxonomy } from '@octavo/site'
import { createTheme } from '@octavo/theme'
${parser === 'satteri' ? "import { satteri } from '@octavo/markdown-satteri'" : ''}
const posts = collection({ source: folder(new URL('posts/', import.meta.url)), schema: blogPost() })
const theme = createTheme()
// Signals that are given the same function share its analysis.
const text = (post) => post.text
export default defineSite({
  meta: { title: 'Bench', url: 'https://example.org', language: 'en', timeZone: 'UTC', feed: '/feed' },
  collections: { posts },
  markdown: createMarkdown({ highlighter: lowlight()${parser === 'satteri' ? ', parser: satteri()' : ''} }),
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

const adapter = join(import.meta.dirname, '../../markdown-satteri')

const octavo = (name: string, parser: 'default' | 'satteri'): Contestant => ({
  name,
  isInstalled: () =>
    existsSync(join(import.meta.dirname, '../dist/octavo.js')) &&
    (parser === 'default' || existsSync(join(adapter, 'dist'))),
  prepare(folder) {
    writeAll(folder, { 'octavo.config.ts': octavoConfig(parser) })
    if (parser === 'default') return
    mkdirSync(join(folder, 'node_modules/@octavo'), { recursive: true })
    symlinkSync(adapter, join(folder, 'node_modules/@octavo/markdown-satteri'))
  },
  posts: 'posts',
  command: (heap) => [
    process.execPath,
    ...(heap === undefined ? [] : [`--max-old-space-size=${heap}`]),
    join(import.meta.dirname, '../bin/octavo.js'),
    'build',
  ],
  page: (name) => `_site/${name}/index.html`,
})

const hugo: Contestant = {
  name: 'hugo',
  isInstalled: () => spawnSync('hugo', ['version']).status === 0,
  prepare: (folder) =>
    writeAll(folder, {
      'config.yaml': `baseURL: https://example.org/
title: Bench
paginate: 10
taxonomies: { tag: tags }
markup: { highlight: { noClasses: false } }
related:
  threshold: 0
  includeNewer: true
  toLower: true
  indices:
    - { name: tags, weight: 80 }
    - { name: fragmentrefs, weight: 20, type: fragments }
    - { name: keywords, weight: 100 }
outputs: { home: [HTML, RSS] }
`,
      'layouts/_default/baseof.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title><link rel="canonical" href="{{ .Permalink }}"></head><body>{{ block "main" . }}{{ end }}</body></html>`,
      'layouts/_default/single.html': `{{ define "main" }}<article><h1>{{ .Title }}</h1><time>{{ .Date.Format "2006-01-02" }}</time>{{ .Content }}<p>{{ range .Params.tags }}<a href="/tags/{{ . | urlize }}/">{{ . }}</a> {{ end }}</p></article>
<nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
<section>{{ range first 9 (.Site.RegularPages.Related .) }}<article><h3><a href="{{ .RelPermalink }}">{{ .Title }}</a></h3><p>{{ .Summary | plainify }}</p></article>{{ end }}</section>{{ end }}`,
      'layouts/_default/list.html': `{{ define "main" }}{{ range (.Paginate .RegularPages).Pages }}<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Summary | plainify }}</p></article>{{ end }}{{ template "_internal/pagination.html" . }}{{ end }}`,
      'layouts/index.html': `{{ define "main" }}{{ range (.Paginate .Site.RegularPages).Pages }}<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Summary | plainify }}</p></article>{{ end }}{{ template "_internal/pagination.html" . }}{{ end }}`,
    }),
  posts: 'content',
  command: () => ['hugo', '--quiet'],
  page: (name) => `public/${name}/index.html`,
}

/** Everyone who may take part. Those that are not installed are named and left out. */
export const contestants: readonly Contestant[] = [
  octavo('octavo', 'default'),
  octavo('octavo-satteri', 'satteri'),
  hugo,
]
