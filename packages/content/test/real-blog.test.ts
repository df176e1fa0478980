import { existsSync, readdirSync, readFileSync } from 'node:fs'
import {
  assignAddresses,
  blogPost,
  collection,
  loadEntries,
  publish,
  type SourceFile,
} from '@octavo/content'
import { describe, expect, it } from 'vitest'

const folder = new URL('../../../../shared/real-blogs/18f/content/posts/', import.meta.url)
const isThere = existsSync(folder)

describe.skipIf(!isThere)('18F, a real blog of 509 posts (../shared/real-blogs/18f)', async () => {
  if (!isThere) return
  const source = readdirSync(folder).map(
    (path): SourceFile => ({ path, read: () => readFileSync(new URL(path, folder)) }),
  )
  const schema = blogPost({
    dateFrom: 'file-name',
    rename: { redirect_from: 'aliases', excerpt: 'description', image_alt: 'image.alt' },
    ignore: ['layout', 'hero', 'tumblr_url'],
  })
  const { value, diagnostics } = await loadEntries(collection({ source, schema }))

  it('loses no post', () => {
    expect(value).toHaveLength(source.filter(({ path }) => path.endsWith('.md')).length)
  })

  it('publishes every post, at an address of its own', () => {
    const options = { now: '2026-01-01T00:00:00Z', timeZone: 'America/New_York' }
    const { all, held } = publish(value, options)
    expect(held).toEqual([])
    const pattern = { permalink: '/:year/:month/:day/:slug/', timeZone: options.timeZone }
    const addresses = assignAddresses(all, pattern)
    expect(addresses.value.size).toBe(value.length)
    expect(addresses.diagnostics).toEqual([])
  })

  it('reads from each date the day that is written there', () => {
    for (const { data, frontMatter } of value) {
      const written = /^date:\s*['"]?(\d{4}-\d\d-\d\d)/m.exec(frontMatter?.text ?? '')?.[1]
      if (written !== undefined) expect(data.date?.slice(0, 10)).toBe(written)
      else expect(data.date).toMatch(/^\d{4}-\d\d-\d\d$/)
    }
  })

  it('places every problem inside its file', () => {
    const lines = new Map<string, readonly string[]>()
    for (const { file, range, code } of diagnostics) {
      if (!file || !range) {
        expect(code).toBe('content/other-file')
        continue
      }
      const text = lines.get(file) ?? readFileSync(new URL(file, folder), 'utf8').split('\n')
      lines.set(file, text)
      const shown = text[range.start.line - 1]
      expect(shown).toBeDefined()
      expect(range.start.column).toBeLessThanOrEqual((shown ?? '').length + 1)
    }
  })
})
