import { type Contestant, writeAll } from './contestant.ts'
import { installedVersion, peersFolder, programOf } from './npm-peers.ts'

const config = (processor: 'satteri' | 'unified'): string => `
import sitemap from '@astrojs/sitemap'
import { defineConfig } from 'astro/config'
${processor === 'unified' ? "import { unified } from '@astrojs/markdown-remark'" : ''}
export default defineConfig({
  site: 'https://example.org',
  // Beside the site and not in the folder of modules, which the sites of all sizes share.
  cacheDir: './.cache',
  vite: { cacheDir: './.cache/vite' },
  integrations: [sitemap()],
  ${processor === 'unified' ? 'markdown: { processor: unified() },' : ''}
})
`

const collections = `
import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'
export const collections = {
  posts: defineCollection({
    loader: glob({ pattern: '*.md', base: './posts' }),
    schema: z.object({ title: z.string(), date: z.coerce.date(), tags: z.array(z.string()) }),
  }),
}
`

const posts = `
import { getCollection } from 'astro:content'
export const newestFirst = async () =>
  (await getCollection('posts')).sort((a, b) => b.data.date - a.data.date || (a.id < b.id ? -1 : 1))
export const summary = (post) => post.body.trimStart().split('\\n', 1)[0]
// The usual recipe: all posts that share tags, those with most of them first.
export const related = (posts, { id, data: { tags } }) =>
  posts
    .filter((post) => post.id !== id)
    .map((post) => ({ post, shared: post.data.tags.filter((tag) => tags.includes(tag)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || b.post.data.date - a.post.data.date)
    .slice(0, 9)
    .map(({ post }) => post)
`

const base = `---
const { title } = Astro.props
---
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title><link rel="canonical" href={new URL(Astro.url.pathname, Astro.site)}></head><body><slot /></body></html>`

const post = `---
import { render } from 'astro:content'
import Base from '../base.astro'
import { newestFirst, related, summary } from '../posts.js'
export async function getStaticPaths() {
  const posts = await newestFirst()
  return posts.map((post, i) => ({ params: { slug: post.id },
    props: { post, newer: posts[i - 1], older: posts[i + 1], related: related(posts, post) } }))
}
const { post, newer, older, related: others } = Astro.props
const { Content } = await render(post)
---
<Base title={post.data.title}><article><h1>{post.data.title}</h1><time>{post.data.date.toISOString()}</time><Content /><p>{post.data.tags.map((tag) => <a href={\`/tags/\${tag}/\`}>{tag}</a>)}</p></article>
<nav>{older && <a href={\`/\${older.id}/\`}>{older.data.title}</a>}{newer && <a href={\`/\${newer.id}/\`}>{newer.data.title}</a>}</nav>
<section>{others.map((post) => <article><h3><a href={\`/\${post.id}/\`}>{post.data.title}</a></h3><p>{summary(post)}</p></article>)}</section></Base>`

const list = `{page.data.map((post) => <article><h2><a href={\`/\${post.id}/\`}>{post.data.title}</a></h2><p>{summary(post)}</p></article>)}<nav><a href={page.url.prev}>Newer</a><a href={page.url.next}>Older</a></nav>`

const home = `---
import Base from '../base.astro'
import { newestFirst, summary } from '../posts.js'
export async function getStaticPaths({ paginate }) {
  return paginate(await newestFirst(), { pageSize: 10 })
}
const { page } = Astro.props
---
<Base title="Bench">${list}</Base>`

const tag = `---
import Base from '../../../base.astro'
import { newestFirst, summary } from '../../../posts.js'
export async function getStaticPaths({ paginate }) {
  const posts = await newestFirst()
  const tags = [...new Set(posts.flatMap((post) => post.data.tags))]
  return tags.flatMap((tag) =>
    paginate(posts.filter((post) => post.data.tags.includes(tag)), { params: { tag }, pageSize: 10 }))
}
const { page } = Astro.props
const { tag } = Astro.params
---
<Base title={tag}><h1>{tag}</h1>${list}</Base>`

const feed = `
import rss from '@astrojs/rss'
import { newestFirst, summary } from '../posts.js'
export const GET = async ({ site }) => rss({ title: 'Bench', description: 'Bench', site,
  items: (await newestFirst()).slice(0, 20).map((post) => ({ title: post.data.title, pubDate: post.data.date, link: '/' + post.id + '/', description: summary(post) })) })
`

/** Lists of ten, a page per tag, a feed, a sitemap; related posts by the usual recipe of shared tags. Highlights by Shiki. */
export const astro = (name: string, processor: 'satteri' | 'unified'): Contestant => ({
  name,
  version: () => installedVersion('astro'),
  home: peersFolder,
  prepare: (folder) =>
    writeAll(folder, {
      'package.json': '{ "private": true, "type": "module" }',
      'astro.config.mjs': config(processor),
      'src/content.config.ts': collections,
      'src/posts.js': posts,
      'src/base.astro': base,
      'src/pages/[slug].astro': post,
      'src/pages/[...page].astro': home,
      'src/pages/tags/[tag]/[...page].astro': tag,
      'src/pages/feed.xml.js': feed,
    }),
  posts: 'posts',
  command: () => [process.execPath, programOf('astro', 'bin/astro.mjs'), 'build', '--silent'],
  page: (slug) => `dist/${slug}/index.html`,
})
