import { existsSync, readFileSync } from 'node:fs'
import { pagefind } from '@octavo/search-pagefind'
import type { SearchEntry } from '@octavo/theme'
import { describe, expect, it, vi } from 'vitest'
import { createMarks, shortened } from '../browser/marks.ts'
import { passageOf } from '../browser/passage.ts'
import { recordHtml } from '../src/record-html.ts'

// Pagefind runs as a program of its own; shared machines are slow at times.
vi.setConfig({ testTimeout: 60_000 })

function post(name: string, language = 'en', text = `Text of ${name}.`): SearchEntry {
  return {
    url: `/${name}/`,
    title: name,
    kind: 'posts',
    language,
    keywords: ['meetings'],
    text: { digest: text, read: () => [{ text }] },
  }
}

async function filesOf(entries: readonly SearchEntry[]): Promise<ReadonlyMap<string, string>> {
  const { files } = await pagefind().index(entries)
  return new Map(files.map(({ path, read }) => [path, Buffer.from(read()).toString('base64')]))
}

describe('an index', () => {
  it('has a folder for each language, with what its search needs and no more', async () => {
    const { entry, files } = await pagefind().index([post('a'), post('b', 'de-AT'), post('c')])
    const kinds = files.map(({ path }) =>
      path.replace(/pagefind-[\d.]+\//, '').replace(/[0-9a-f]{7,}/, '*'),
    )
    expect(kinds).toEqual([
      'pagefind.*.json',
      'de/fragment/de_*.pf_fragment',
      'de/index/de_*.pf_index',
      'de/pagefind-entry.json',
      'de/pagefind.de_*.pf_meta',
      'de/pagefind.js',
      'de/wasm.de.pagefind',
      'en/fragment/en_*.pf_fragment',
      'en/fragment/en_*.pf_fragment',
      'en/index/en_*.pf_index',
      'en/pagefind-entry.json',
      'en/pagefind.en_*.pf_meta',
      'en/pagefind.js',
      'en/wasm.en.pagefind',
    ])
    const manifest = JSON.parse(Buffer.from(files[0]?.read() ?? []).toString())
    expect(entry).toBe(files[0]?.path)
    expect(manifest.bundles.map(({ language }: { language: string }) => language)).toEqual([
      'de',
      'en',
    ])
  })

  it('is the same, byte for byte, for the same entries; runs at the same time do not disturb one another', async () => {
    const entries = Array.from({ length: 30 }, (_, i) => post(`post-${i}`, i % 2 ? 'en' : 'de'))
    const [first, second] = await Promise.all([filesOf(entries), filesOf(entries)])
    expect(second).toEqual(first)
    expect(await filesOf(entries)).toEqual(first)
  })

  it('keeps the files of texts that did not change, and of languages', async () => {
    const before = await filesOf([post('a'), post('b', 'de'), post('c')])
    const after = await filesOf([post('a'), post('b', 'de'), post('c', 'en', 'Another text.')])
    const gone = [...before].filter(([path, content]) => after.get(path) !== content)
    expect(
      gone.map(([path]) => path.replace(/.*\/(?=\w+\/)/, '').replace(/[0-9a-f]{7,}/, '*')),
    ).toEqual([
      'pagefind.*.json',
      'fragment/en_*.pf_fragment',
      'index/en_*.pf_index',
      'en/pagefind-entry.json',
      'en/pagefind.en_*.pf_meta',
    ])
  })

  it('may be of nothing', async () => {
    expect((await pagefind().index([])).files).toHaveLength(1)
  })

  it('names the version of Pagefind in its fingerprint and brings a small client', () => {
    const { client, fingerprint } = pagefind()
    expect(fingerprint).toMatch(/^pagefind \d+\.\d+\.\d+ \d+$/)
    expect(existsSync(client)).toBe(true)
    expect(readFileSync(client).byteLength).toBeLessThan(4096)
  })
})

describe('what Pagefind is given', () => {
  it('holds text as text', () => {
    const hostile = '"><script>x</script>&'
    const html = recordHtml({
      ...post('a'),
      title: hostile,
      keywords: [hostile],
      text: { digest: '', read: () => [{ id: hostile, title: hostile, text: hostile }] },
    })
    expect(html).not.toContain('<script>')
    expect(html).not.toMatch(/id="[^"]*"[^>]*"/)
  })
})

describe('what a result shows', () => {
  const data = {
    url: '/a/',
    content: 'Halls are loud. Why rooms. Trust needs small rooms.',
    meta: { title: 'A', summary: 'About rooms.' },
    locations: [],
    anchors: [{ element: 'h2', id: 'why', text: 'Why rooms', location: 3 }],
  }

  it('is the section in which most of the words stand, without its heading', () => {
    expect(passageOf(data, [0, 5, 8])).toEqual({
      words: ['Halls', 'Trust', 'rooms.'],
      passage: 'Trust needs small rooms.',
      section: 'Why rooms',
      id: 'why',
    })
    expect(passageOf(data, [0]).passage).toBe('Halls are loud.')
    expect(passageOf(data, []).passage).toBe('About rooms.')
  })

  it('marks the words that were found, and beginnings', () => {
    const marks = createMarks('räu', ['trusting,'])
    expect(marks('Raum, Räume, rau; Trusting')).toEqual([
      [0, 4],
      [6, 11],
      [13, 16],
      [18, 26],
    ])
  })

  it('comes from a shorter question when a word may have a slip', () => {
    expect(shortened('small retrospectve in 2026')).toBe('sma retros in 2026')
  })
})
