import { type BlogPost, blogPost, collection, type Published, sourceFile } from '@octavo/content'
import { createMarkdown } from '@octavo/markdown'
import { describe, expect, it } from 'vitest'
import {
  build,
  defineSite,
  inSeriesOrder,
  memorySink,
  type Post,
  page,
  taxonomy,
  translations,
} from '../src/index.ts'
import { now, post, temporaryFolder } from './small-site.ts'

type BlogEntry = Published<Post<BlogPost>>

async function buildPosts(fields: readonly Readonly<Record<string, unknown>>[]) {
  const posts = collection({
    source: fields.map((one) =>
      sourceFile(`${one.title}.md`, post({ date: '2026-01-01', ...one })),
    ),
    schema: blogPost(),
    ids: 'optional',
  })
  const seen: { translations: object[]; series: string[]; boxes: unknown[] } = {
    ...{ translations: [], series: [], boxes: [] },
  }
  const site = defineSite({
    meta: { title: 'T', url: 'https://e.org', language: 'en', timeZone: 'UTC' },
    collections: { posts },
    markdown: createMarkdown(),
    terms: {
      series: taxonomy(posts, ({ data }) => (data.series ? [data.series.name] : []), '/s/:slug/'),
    },
    *pages({ posts, terms }) {
      const byTitle = (posts as readonly BlogEntry[]).toSorted((a, b) =>
        a.title < b.title ? -1 : 1,
      )
      for (const one of byTitle) {
        seen.translations.push(translations(posts, one))
        seen.boxes.push(one.series?.part)
      }
      for (const { posts } of terms.series) {
        seen.series.push(...inSeriesOrder(posts as readonly BlogEntry[]).map(({ title }) => title))
      }
      yield page('/', () => '', {})
    },
  })
  const report = await build(site, { root: temporaryFolder(), out: memorySink(), now })
  return { ...seen, problems: report.diagnostics.map(({ code, file }) => `${code} ${file}`) }
}

describe('translations', () => {
  it('lead to the same post in other languages, by id or by file, also through another translation', async () => {
    const { translations, problems } = await buildPosts([
      { title: 'a', id: 'original' },
      { title: 'b', lang: 'de', translationOf: 'original' },
      { title: 'c', lang: 'fr', translationOf: 'b.md' },
      { title: 'd' },
    ])
    const [en, de, fr] = [
      { language: 'en', url: '/a/' },
      { language: 'de', url: '/b/' },
      { language: 'fr', url: '/c/' },
    ]
    expect(problems).toEqual([])
    expect(translations).toEqual([
      { translations: [de, fr] },
      { language: 'de', translations: [en, fr] },
      { language: 'fr', translations: [de, en] },
      {},
    ])
  })

  it('of nothing, or twice in one language, are reported; a draft may have them', async () => {
    const { problems } = await buildPosts([
      { title: 'a', id: 'original' },
      { title: 'b', lang: 'de', translationOf: 'original' },
      { title: 'c', lang: 'de', translationOf: 'original' },
      { title: 'd', lang: 'fr', translationOf: 'nothing' },
      { title: 'e', id: 'later', draft: true },
      { title: 'f', lang: 'es', translationOf: 'later' },
    ])
    expect(problems).toEqual(['translation/same-language c.md', 'translation/no-original d.md'])
  })
})

describe('a series', () => {
  it('is in reading order for its page and its boxes, and two equal parts are reported', async () => {
    const series = (part?: number) => ({ series: { name: 'S', ...(part && { part }) } })
    const {
      series: order,
      boxes,
      problems,
    } = await buildPosts([
      { title: 'a', ...series(2) },
      { title: 'b', ...series(1), date: '2026-01-03' },
      { title: 'c', ...series(), date: '2025-01-01' },
      { title: 'd', ...series(1), date: '2026-01-02' },
    ])
    expect(order).toEqual(['d', 'b', 'a', 'c'])
    expect(boxes).toEqual([3, 2, 4, 1])
    expect(problems).toEqual(['series/same-part b.md'])
  })
})
