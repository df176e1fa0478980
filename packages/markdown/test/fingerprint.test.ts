import { createMarkdown, lowlight, type MarkdownOptions, temml } from '@octavo/markdown'
import { expect, it } from 'vitest'

function fingerprint(options: MarkdownOptions = {}): string | undefined {
  return createMarkdown(options).fingerprint
}

function remarkNothing() {}

it('is the same for the same options, in whatever order they are written', () => {
  const one = fingerprint({ gfm: false, html: 'trusted', math: temml() })
  expect(one).toBe(fingerprint({ math: temml(), html: 'trusted', gfm: false }))
  expect(one).toMatch(/^markdown \w+$/)
})

it('is another for every other option', () => {
  const all: MarkdownOptions[] = [
    {},
    { html: 'trusted' },
    { gfm: false },
    { highlighter: lowlight() },
    { highlighter: lowlight({ classPrefix: 'x-' }) },
    { math: temml() },
    { emoji: { a: 'b' } },
    { emoji: { a: 'c' } },
    { limits: { maxLines: 9 } },
    { callouts: { labels: { note: 'N' } } },
    { wikiLinks: true },
    { remarkPlugins: [remarkNothing] },
    { remarkPlugins: [[remarkNothing, { a: 1 }]] },
    { remarkPlugins: [[remarkNothing, { a: /1/ }]] },
    { cacheKey: 'a' },
  ]
  expect(new Set(all.map(fingerprint)).size).toBe(all.length)
})

it.each<MarkdownOptions>([
  { wikiLinks: (target) => target },
  { mermaid: (text) => text },
  { remarkPlugins: [[remarkNothing, { choose: () => true }]] },
  { templateTags: { resolve: () => undefined } },
])('is none with a function of yours, and says so, until there is a cacheKey: %o', (options) => {
  const { fingerprint: none, diagnostics } = createMarkdown(options)
  expect(none).toBeUndefined()
  expect(diagnostics).toMatchObject([{ code: 'markdown/no-cache-key', severity: 'warning' }])
  expect(fingerprint({ ...options, cacheKey: '1' })).toBeTypeOf('string')
  expect(fingerprint({ ...options, cacheKey: '1' })).not.toBe(
    fingerprint({ ...options, cacheKey: '2' }),
  )
})
