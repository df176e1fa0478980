import { blogPost, collection, sourceFile } from '@octavo/content'
import { createMarkdown } from '@octavo/markdown'
import { build, defineSite, full, memorySink, page } from '@octavo/site'
import { createTheme } from '@octavo/theme'

const theme = createTheme()
const posts = collection({
  source: [sourceFile('posts/trust.md', '---\ntitle: Trust\ndate: 2026-01-05\n---\nIt *grows*.\n')],
  schema: blogPost(),
})
const site = defineSite({
  meta: { title: 'Small', url: 'https://example.org', language: 'en', timeZone: 'UTC' },
  collections: { posts },
  markdown: createMarkdown(),
  theme,
  *pages({ posts }) {
    for (const post of posts) yield page(post.url, theme.post, { post: full(post) })
  },
})
const out = memorySink()
const report = await build(site, { out, now: '2026-02-01T00:00:00Z' })
const html = String(out.files.get('trust/index.html'))
if (!report.ok || !html.includes('<em>grows</em>')) throw new Error(JSON.stringify(report))
console.log('ok')
