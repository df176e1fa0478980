import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { blogPost, collection } from '@octavo/content'
import { createMarkdown } from '@octavo/markdown'
import { contentSecurityPolicy, html, inlineHashes, inlineScript } from '@octavo/renderer'
import { expect, it } from 'vitest'
import { build, defineSite, folder, memorySink, page } from '../src/index.ts'
import { hostHeaders } from '../src/plan/host-headers.ts'
import { codeNamed, now, post, temporaryFolder, textIn, writeFiles } from './small-site.ts'

it('writes one strict policy for all pages, and long life for hashed files', () => {
  const inline = [
    { kind: 'script', hash: 'sha256-b' },
    { kind: 'script', hash: 'sha256-a' },
    { kind: 'script', hash: 'sha256-b' },
  ] as const
  const text = hostHeaders(inline, '/blog', {
    policy: { wasm: true },
    headers: { 'X-Frame-Options': 'DENY' },
    rules: [{ path: '/blog/feed.xml', headers: { 'Cache-Control': 'max-age=600' } }],
  })
  expect(text).toContain("/blog/*\n  Content-Security-Policy: default-src 'none'; ")
  expect(text).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-a' 'sha256-b';")
  expect(text).toContain('\n  X-Frame-Options: DENY\n')
  expect(text).toContain('\n/blog/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n')
  expect(text).toMatch(/\/blog\/feed\.xml\n {2}Cache-Control: max-age=600\n$/)
})

it('is the same for the same hashes in another order', () => {
  const [a, b] = [
    { kind: 'style', hash: 'sha256-a' } as const,
    { kind: 'script', hash: 'sha256-a' } as const,
  ]
  expect(hostHeaders([a, b], '')).toBe(hostHeaders([b, a, a], ''))
})

it('is written with the hashes of all pages, also of those that were not drawn this time', async () => {
  const one = html`<p>${inlineScript('one()')}</p>`
  const two = inlineScript('two()')
  const root = temporaryFolder()
  writeFiles(root, { 'content/a.md': post({ title: 'A' }) })
  const source = folder(pathToFileURL(join(root, 'content/')))
  const site = defineSite({
    meta: { title: 'Small', url: 'https://example.org/blog', language: 'en', timeZone: 'UTC' },
    collections: { posts: collection({ source, schema: blogPost(), ids: 'optional' }) },
    markdown: createMarkdown(),
    headers: { policy: { wasm: true } },
    *pages({ posts }) {
      yield page('/', () => one, {})
      for (const { url, title } of posts) {
        yield page(url, ({ title }: { title: string }) => html`${title}${two}`, { title })
      }
    },
  })
  const out = memorySink()
  const options = { root, out, now, cache: join(root, '.octavo'), code: codeNamed('code') }
  const policy = contentSecurityPolicy({
    inline: [...inlineHashes(one), ...inlineHashes(two)],
    wasm: true,
  })
  await build(site, options)
  expect(textIn(out, '_headers')).toContain(`/blog/*\n  Content-Security-Policy: ${policy}\n`)
  writeFiles(root, { 'content/a.md': post({ title: 'B' }) })
  const { pages } = await build(site, options)
  expect(pages.rendered).toBe(1)
  expect(textIn(out, '_headers')).toContain(policy)
})

it('is not written unless it is asked for', async () => {
  const root = temporaryFolder()
  const out = memorySink()
  const site = defineSite({
    meta: { title: 'Small', url: 'https://example.org', language: 'en', timeZone: 'UTC' },
    collections: { posts: collection({ source: [], schema: blogPost() }) },
    markdown: createMarkdown(),
    *pages() {
      yield page('/', () => html`<p>Home</p>`, {})
    },
  })
  await build(site, { root, out, now })
  expect([...out.files.keys()]).toEqual(['index.html'])
})
