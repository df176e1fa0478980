import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  assignAddresses,
  blogPost,
  collection,
  loadEntries,
  publish,
  type SourceFile,
  sourceFile,
} from '@octavo/content'
import { applyFixes } from '@octavo/diagnostics'
import { describe, expect, it } from 'vitest'
import { textAt } from './text-at.ts'

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

  it('shows the right text at the place of every problem', () => {
    const texts = new Map<string, string>()
    for (const { file = '', range, code, message } of diagnostics) {
      const text = texts.get(file) ?? readFileSync(new URL(file, folder), 'utf8')
      texts.set(file, text)
      const shown = range && textAt(text, range)
      if (code === 'content/other-file') expect(file).toBe('posts.11tydata.js')
      else if (code === 'frontmatter/id-missing') expect(shown).toBe('')
      else if (code === 'frontmatter/unknown-key') {
        expect(message).toContain(`\`${shown?.slice(0, 40)}`)
      } else if (code === 'frontmatter/date-form') {
        expect(shown).toMatch(/^\d{4}-\d\d-\d\d \d{1,2}:\d\d:\d\d -\d$/)
      } else if (code === 'frontmatter/yaml-indent') {
        expect(range?.start.column).toBe(1)
        expect(shown).toMatch(/^\S$/)
      } else if (code === 'frontmatter/date-midnight') {
        expect(shown).toMatch(/T00:00:00/)
      } else expect(`${code} at ${shown}`).toBe('a code that this blog has')
    }
  })

  it('needs none of its odd dates and quotes once the fixes are applied', async () => {
    const texts = source.map(({ path }): SourceFile => {
      const text = readFileSync(new URL(path, folder), 'utf8')
      return sourceFile(path, applyFixes(text, path, diagnostics).text)
    })
    const fixed = await loadEntries(collection({ source: texts, schema }))
    const codes = new Set(fixed.diagnostics.map(({ code }) => code))
    expect([...codes].toSorted()).toEqual([
      'content/other-file',
      'frontmatter/id-missing',
      'frontmatter/unknown-key',
    ])
    const titles = (entries: typeof value) => entries.map(({ data }) => data.title)
    expect(titles(fixed.value)).toEqual(titles(value))
  })
})

const blog = new URL('../../../examples/blog/content/posts/', import.meta.url)

describe('the example blog', () => {
  it('loads whole, with nothing to report', async () => {
    const source = globSync('**/*', { cwd: fileURLToPath(blog) })
      .filter((path) => /\.\w+$/.test(path))
      .map((path): SourceFile => ({ path, read: () => readFileSync(new URL(path, blog)) }))
    const { value, diagnostics } = await loadEntries(collection({ source, schema: blogPost() }))
    expect(value).toHaveLength(source.filter(({ path }) => path.endsWith('.md')).length)
    expect(diagnostics.filter(({ code }) => code !== 'content/other-file')).toEqual([])
  })
})
