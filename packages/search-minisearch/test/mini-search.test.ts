import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { miniSearch } from '@octavo/search-minisearch'
import type { SearchEntry } from '@octavo/theme'
import { describe, expect, it } from 'vitest'
import type { IndexFile, TextFile } from '../src/index-format.ts'

function post(name: string, text = `Text of ${name}.`): SearchEntry {
  return {
    url: `/${name}/`,
    title: name,
    kind: 'posts',
    language: 'en',
    date: '2026-01-05',
    summary: `All about ${name}.`,
    keywords: ['meetings'],
    text: { digest: text, read: () => [{ text }, { id: 'why', title: 'Why', text: 'So.' }] },
  }
}
const tag: SearchEntry = {
  url: '/tags/trust/',
  title: 'trust',
  kind: 'tags',
  language: 'en',
  keywords: [],
}

const read = (content: Uint8Array | undefined): unknown =>
  JSON.parse(Buffer.from(content ?? []).toString())

describe('an index', () => {
  it('is one file of words and one for each text', async () => {
    const { entry, files } = await miniSearch().index([post('pause'), tag])
    expect(files.map(({ path }) => path)).toEqual([
      expect.stringMatching(/^index\.[0-9a-f]{10}\.json$/),
      expect.stringMatching(/^text\.[0-9a-f]{16}\.json$/),
    ])
    expect(entry).toBe(files[0]?.path)
    const { entries } = read(files[0]?.read()) as IndexFile
    expect(entries).toEqual([
      ['/pause/', 'pause', 'posts', 'en', '2026-01-05', files[1]?.path],
      ['/tags/trust/', 'trust', 'tags', 'en', '', ''],
    ])
    expect(read(files[1]?.read())).toEqual({
      summary: 'All about pause.',
      sections: [
        ['', '', 'Text of pause.'],
        ['why', 'Why', 'So.'],
      ],
    } satisfies TextFile)
  })

  it('reads no text before it is written', async () => {
    const text = {
      digest: 'unread',
      read: () => {
        throw new Error('read too early')
      },
    }
    const { files } = await miniSearch().index([{ ...post('pause'), text }])
    expect(files).toHaveLength(2)
  })

  it('is the same, byte for byte, for the same entries', async () => {
    const bytes = async () => {
      const { files } = await miniSearch().index([post('a'), post('b'), tag])
      return files.map(({ path, digest, read }) => [path, digest, Buffer.from(read()).toString()])
    }
    expect(await bytes()).toEqual(await bytes())
  })

  it('has new files for what changed and the old ones for the rest', async () => {
    const paths = async (entries: readonly SearchEntry[]) =>
      (await miniSearch().index(entries)).files.map(({ path }) => path)
    const before = await paths([post('a'), post('b')])
    const after = await paths([post('a'), post('b', 'Another text.')])
    expect(after[0]).not.toBe(before[0])
    expect(after[1]).toBe(before[1])
    expect(after[2]).not.toBe(before[2])
  })

  it('keeps one file for two equal texts', async () => {
    const twins = [post('a', 'Same.'), { ...post('a', 'Same.'), url: '/twin/' }]
    expect((await miniSearch().index(twins)).files).toHaveLength(2)
  })

  it('may be of nothing', async () => {
    const { files } = await miniSearch().index([])
    expect(files).toHaveLength(1)
    expect((read(files[0]?.read()) as IndexFile).entries).toEqual([])
  })
})

it('brings a client of one file without imports, 8 kB gzipped at most', () => {
  const client = readFileSync(miniSearch().client)
  expect(client.toString()).not.toMatch(/\bimport\b/)
  expect(gzipSync(client).byteLength).toBeLessThan(8192)
})
