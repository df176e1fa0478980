import { type BlogPost, blogPost, collection, type Published, sourceFile } from '@octavo/content'
import { createMarkdown } from '@octavo/markdown'
import type { SiteProps } from '@octavo/theme'
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

describe('meta.languages', () => {
  const meta = {
    ...{
      title: 'Rooms',
      url: 'https://e.org/blog',
      language: 'en',
      timeZone: 'UTC',
      footer: 'Bye',
    },
    navigation: [{ label: 'Archive', url: '/archive/' }],
    languages: {
      de: { navigation: [{ label: 'Archiv', url: '/de/archiv/' }], footer: 'Tschüs' },
      'de-CH': { footer: 'Adieu' },
    },
  }
  const drawn = async (of: typeof meta) => {
    const out = memorySink()
    const posts = collection({ source: [], schema: blogPost() })
    const template = ({ site }: { site: SiteProps }) =>
      `${site.title} ${site.navigation?.map(({ label, url }) => `${label} ${url}`)} ${site.footer}`
    const site = defineSite({
      ...{ meta: of, collections: { posts }, markdown: createMarkdown() },
      *pages() {
        yield page('/en/', template, {})
        for (const language of ['de', 'de-AT', 'de-CH', 'fr']) {
          yield page(`/${language}/`, template, { language })
        }
      },
    })
    await build(site, { root: temporaryFolder(), out, now })
    return Object.fromEntries(out.files)
  }

  it('words what pages in a language say of the site, the nearest language first', async () => {
    expect(await drawn(meta)).toEqual({
      'en/index.html': 'Rooms Archive /blog/archive/ Bye',
      'de/index.html': 'Rooms Archiv /blog/de/archiv/ Tschüs',
      'de-AT/index.html': 'Rooms Archiv /blog/de/archiv/ Tschüs',
      'de-CH/index.html': 'Rooms Archive /blog/archive/ Adieu',
      'fr/index.html': 'Rooms Archive /blog/archive/ Bye',
    })
  })

  it('refuses what is no language', () => {
    const languages = { deutsch_: {} }
    const posts = collection({ source: [], schema: blogPost() })
    expect(() =>
      defineSite({
        ...{ meta: { ...meta, languages }, collections: { posts }, markdown: createMarkdown() },
        *pages() {},
      }),
    ).toThrow('a key of meta.languages must be a name such as "de", got "deutsch_"')
  })
})
