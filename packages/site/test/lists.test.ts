import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { blogPost, collection } from '@octavo/content'
import { createMarkdown } from '@octavo/markdown'
import { createTheme } from '@octavo/theme'
import { describe, expect, it } from 'vitest'
import { archives, build, defineSite, feeds, folder, memorySink, sitemap } from '../src/index.ts'
import { type Files, now, post, temporaryFolder, textIn, writeFiles } from './small-site.ts'

async function built(files: Files) {
  const root = temporaryFolder()
  writeFiles(root, files)
  const source = folder(pathToFileURL(join(root, 'content/')))
  const posts = collection({ source, schema: blogPost(), ids: 'optional' })
  const theme = createTheme()
  const site = defineSite({
    meta: { title: 'Small', url: 'https://example.org/blog', language: 'en', timeZone: 'UTC' },
    collections: { posts },
    markdown: createMarkdown(),
    theme,
    *pages({ posts }) {
      yield* archives(posts, { path: '/archive/', label: 'Archive' }, theme.archive)
      yield* feeds(posts, { path: '/one', formats: ['atom'] })
      yield sitemap([...posts, '/archive/'])
    },
  })
  const out = memorySink()
  await build(site, { root, out, now })
  return out
}

const files: Files = {
  'content/a.md': post({ id: 'a', title: 'Alpha', date: '2026-01-05' }),
  'content/b.md': post({ id: 'b', title: 'Beta', date: '2026-01-04' }),
  'content/c.md': post({ id: 'c', title: 'Gamma', date: '2024-12-31' }),
  'content/g.md': post({
    id: 'g',
    title: 'Griechisch',
    date: '2025-02-01',
    lang: 'de',
    translationOf: 'a',
  }),
}

describe('archives', () => {
  it('are one of everything, one for each year and one for each month that has posts', async () => {
    const out = await built(files)
    const paths = [...out.files.keys()].filter((path) => path.startsWith('archive/')).sort()
    expect(paths).toEqual([
      'archive/2024/12/index.html',
      'archive/2024/index.html',
      'archive/2025/02/index.html',
      'archive/2025/index.html',
      'archive/2026/01/index.html',
      'archive/2026/index.html',
      'archive/index.html',
    ])
    const month = textIn(out, 'archive/2026/01/index.html')
    expect(month).toContain('>January 2026</h1>')
    expect(month.match(/>(?:Alpha|Beta|Gamma)</g)).toEqual(['>Alpha<', '>Beta<'])
  })

  it('lead up and down, under the base path', async () => {
    const out = await built(files)
    expect(textIn(out, 'archive/index.html')).toContain(
      '<a href="/blog/archive/2026/">2026</a> <span class="count">2</span>',
    )
    const month = textIn(out, 'archive/2024/12/index.html')
    expect(month).toContain('<li><a href="/blog/archive/">Archive</a></li>')
    expect(month).toContain('<li><a href="/blog/archive/2024/">2024</a></li>')
  })
})

it('a feed comes in the formats that are asked for', async () => {
  const out = await built(files)
  expect([...out.files.keys()].filter((path) => path.startsWith('one.'))).toEqual(['one.atom'])
  // @ts-expect-error a format that there is not
  expect(() => [...feeds([], { path: '/f', formats: ['rdf'] })]).toThrow(/got "rdf"/)
})

it('a post in two languages names both in the sitemap, each at its own address', async () => {
  const map = textIn(await built(files), 'sitemap.xml')
  const links = [
    '<xhtml:link rel="alternate" hreflang="en" href="https://example.org/blog/a/"/>',
    '<xhtml:link rel="alternate" hreflang="de" href="https://example.org/blog/g/"/>',
  ]
  for (const link of links) expect(map.split(link)).toHaveLength(3)
  const [, gamma = ''] =
    /<loc>https:\/\/example\.org\/blog\/c\/<\/loc>([\s\S]*?)<\/url>/.exec(map) ?? []
  expect(gamma).not.toContain('hreflang')
})
