import { type SitemapEntry, type SitemapFile, sitemap } from '@octavo/renderer'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, it } from 'vitest'

const baseUrl = 'https://example.org/'
const pages = (count: number): SitemapEntry[] =>
  Array.from({ length: count }, (_, i) => ({ url: `${baseUrl}${i}/` }))

/** The addresses in a file, as a strict parser reads them. */
function locationsIn({ text }: SitemapFile): string[] {
  const parser = new SaxesParser({ xmlns: true })
  const found: string[] = []
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => {
    if (name === 'loc') found.push('')
  })
  parser.on('text', (piece) => {
    if (piece.trim() !== '') found.push(`${found.pop()}${piece}`)
  })
  parser.write(text).close()
  return found
}

it('writes one file for a small site', () => {
  const files = sitemap(
    [
      { url: 'https://example.org/', updated: '2026-01-05T09:00:00Z' },
      {
        url: 'https://example.org/größe/?a=1&b=2',
        updated: '2026-01-05',
        alternates: [{ language: 'de', url: 'https://example.org/de/größe/' }],
      },
    ],
    { baseUrl },
  )
  expect(files).toEqual([
    {
      name: 'sitemap.xml',
      text: `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
  <url>
    <loc>https://example.org/</loc>
    <lastmod>2026-01-05T09:00:00Z</lastmod>
  </url>
  <url>
    <loc>https://example.org/gr%C3%B6%C3%9Fe/?a=1&amp;b=2</loc>
    <lastmod>2026-01-05</lastmod>
    <xhtml:link rel="alternate" hreflang="de" href="https://example.org/de/gr%C3%B6%C3%9Fe/"/>
  </url>
</urlset>
`,
    },
  ])
})

it('splits at 50,000 pages and writes an index', () => {
  const files = sitemap(pages(100_001), { baseUrl })
  expect(files.map(({ name }) => name)).toEqual([
    'sitemap.xml',
    'sitemap-1.xml',
    'sitemap-2.xml',
    'sitemap-3.xml',
  ])
  const [index, ...parts] = files as [SitemapFile, ...SitemapFile[]]
  expect(locationsIn(index)).toEqual(parts.map(({ name }) => baseUrl + name))
  expect(parts.map((part) => part.text.match(/<loc>/g)?.length)).toEqual([50_000, 50_000, 1])
})

it('names in the index when the newest page of each part changed', () => {
  const entries = [
    { url: `${baseUrl}a/`, updated: '2026-01-05T23:30:00-05:00' },
    { url: `${baseUrl}b/`, updated: '2026-01-06' },
    { url: `${baseUrl}c/` },
  ]
  const [index] = sitemap(entries, { baseUrl, maxUrls: 2 })
  expect(index?.text.match(/<lastmod>.*?<\/lastmod>/g)).toEqual([
    '<lastmod>2026-01-05T23:30:00-05:00</lastmod>',
  ])
})

it('loses no page and exceeds no limit, wherever it is split', () => {
  const property = fc.property(
    fc.nat({ max: 60 }),
    fc.integer({ min: 1, max: 20 }),
    fc.integer({ min: 400, max: 2000 }),
    (count, maxUrls, maxBytes) => {
      const entries = pages(count)
      const files = sitemap(entries, { baseUrl, maxUrls, maxBytes })
      const parts = files.length === 1 ? files : files.slice(1)
      expect(parts.flatMap(locationsIn)).toEqual(entries.map(({ url }) => url))
      for (const part of parts) {
        expect(locationsIn(part).length).toBeLessThanOrEqual(maxUrls)
        expect(Buffer.byteLength(part.text)).toBeLessThanOrEqual(maxBytes)
      }
    },
  )
  fc.assert(property)
})

it('encodes what an address cannot hold, and nothing twice', () => {
  const url = 'https://example.org/größe 100%/%C3%BC/[a]?q=%zz&"<\u017f\u212a'
  const [file] = sitemap([{ url }], { baseUrl })
  expect(file && locationsIn(file)).toEqual([
    'https://example.org/gr%C3%B6%C3%9Fe%20100%25/%C3%BC/%5Ba%5D?q=%25zz&%22%3C%C5%BF%E2%84%AA',
  ])
})

it('is a valid empty file for no pages', () => {
  expect(sitemap([], { baseUrl })).toHaveLength(1)
})

it('refuses relative addresses, dates that are none, and limits beyond the protocol’s', () => {
  expect(() => sitemap([{ url: '/a/' }], { baseUrl })).toThrow('absolute http address')
  expect(() => sitemap([{ url: baseUrl, updated: 'today' }], { baseUrl })).toThrow('got "today"')
  expect(() => sitemap([], { baseUrl, maxUrls: 50_001 })).toThrow('from 1 to 50000')
})
