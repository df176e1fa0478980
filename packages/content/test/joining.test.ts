import {
  archive,
  blogPost,
  checkReferences,
  collection,
  collectSeries,
  filesBeside,
  groupBy,
  linkTranslations,
  loadEntries,
  neighboursIn,
  newestFirst,
  ref,
  resolveFrom,
  sourceFile,
} from '@octavo/content'
import { applyFixes, type Diagnostic, placeOf } from '@octavo/diagnostics'
import { describe, expect, it } from 'vitest'

const load = async (files: Readonly<Record<string, string>>) => {
  const source = Object.entries(files).map(([path, yaml]) =>
    sourceFile(path, `---\ntitle: T\n${yaml}\n---\n`),
  )
  const { value } = await loadEntries(collection({ source, schema: blogPost(), ids: 'optional' }))
  return value
}
const said = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map((one) => `${placeOf(one)} ${one.message} | ${one.hint}`)
const paths = (posts: readonly { readonly path: string }[]) => posts.map(({ path }) => path)

describe('references', () => {
  it('find entries by id, path and file name', async () => {
    const authors = await load({ 'authors/ada.md': 'id: a1', 'authors/x/index.md': '' })
    const author = ref(authors, 'author')
    expect(author.get('a1')?.path).toBe('authors/ada.md')
    expect(author.get(' ada ')?.path).toBe('authors/ada.md')
    expect(author.get('authors/ada.md')?.path).toBe('authors/ada.md')
    expect(author.get('x')?.path).toBe('authors/x/index.md')
    expect(author.get('nobody')).toBeUndefined()
  })

  it('do not find by a name that two files have', async () => {
    const twins = await load({ 'a/x.md': '', 'b/x.md': '' })
    expect(ref(twins, 'post').get('x')).toBeUndefined()
  })

  it('that dangle are errors with the name that may be meant', async () => {
    const authors = ref(await load({ 'authors/grace.md': '' }), 'author')
    const posts = await load({
      'a.md': 'authors: [grace, "grase"]\nrelated: { pin: [b.md, c] }',
      'b.md': 'authors: bob',
    })
    const { diagnostics } = checkReferences(posts, {
      authors,
      'related.pin': ref(posts, 'post'),
      nothing: authors,
    })
    expect(said(diagnostics)).toEqual([
      'a.md:3:18 There is no author "grase". | Is "grace" meant?',
      'a.md:4:24 There is no post "c". | Add the post, or take the name out.',
      'b.md:3:10 There is no author "bob". | Add the author, or take the name out.',
    ])
    const fixed = applyFixes('---\ntitle: T\nauthors: [grace, "grase"]\n', 'a.md', diagnostics)
    expect(fixed.text).toBe('---\ntitle: T\nauthors: [grace, "grace"]\n')
  })
})

describe('translations', () => {
  it('are linked, the original included, ordered by language', async () => {
    const posts = await load({
      'en.md': 'id: o',
      'de.md': 'lang: de\ntranslationOf: o',
      'at.md': 'lang: de-AT\ntranslationOf: de.md',
      'alone.md': 'lang: fr',
    })
    const { value, diagnostics } = linkTranslations(posts, { language: 'en' })
    expect(diagnostics).toEqual([])
    const shown = (id: string) =>
      value.get(id as never)?.map(({ language, entry }) => `${language} ${entry.path}`)
    expect(shown('o')).toEqual(['de de.md', 'de-AT at.md', 'en en.md'])
    expect(shown('at.md')).toEqual(shown('o'))
    expect(shown('alone.md')).toEqual(['fr alone.md'])
  })

  it('of something that nobody may have meant say what to write', async () => {
    const posts = await load({ 'a.md': 'lang: de\ntranslationOf: elsewhere' })
    expect(said(linkTranslations(posts, { language: 'en' }).diagnostics)).toEqual([
      'a.md:4:16 There is no post "elsewhere" that this could be a translation of. | Write the `id` of the original.',
    ])
  })

  it('without an original, or two in one language, are errors', async () => {
    const posts = await load({
      'en.md': 'id: one-thing',
      'de.md': 'lang: de\ntranslationOf: one-thin',
      'en2.md': 'lang: en\ntranslationOf: one-thing',
    })
    const { value, diagnostics } = linkTranslations(posts, { language: 'en' })
    expect(said(diagnostics)).toEqual([
      'de.md:4:16 There is no post "one-thin" that this could be a translation of. | Is "one-thing" meant?',
      'en2.md:3:7 This and en.md are translations of one another, but both are in "en". | Give it its own `lang`.',
    ])
    expect(value.get('de.md' as never)).toHaveLength(1)
  })

  it('that run in a circle end somewhere', async () => {
    const posts = await load({
      'a.md': 'lang: en\ntranslationOf: b.md',
      'b.md': 'lang: de\ntranslationOf: a.md',
    })
    const { value } = linkTranslations(posts, { language: 'en' })
    expect(value.get('a.md' as never)?.map(({ language }) => language)).toEqual(['de', 'en'])
    expect(value.get('b.md' as never)).toEqual(value.get('a.md' as never))
  })
})

describe('series', () => {
  it('are read by part, then from the oldest on', async () => {
    const posts = await load({
      'c.md': 'series: { name: Rooms, part: 1 }\ndate: 2026-03-01',
      'b.md': 'series: rooms\ndate: 2026-02-01',
      'a.md': 'series: { name: Rooms, part: 2 }',
      'd.md': 'series: Rooms\ndate: 2026-01-01',
    })
    const { value, diagnostics } = collectSeries(posts, { timeZone: 'UTC' })
    expect(value.map(({ label, slug, posts: parts }) => [label, slug, ...paths(parts)])).toEqual([
      ['Rooms', 'rooms', 'c.md', 'a.md', 'd.md', 'b.md'],
    ])
    expect(said(diagnostics)).toEqual([
      'b.md:3:9 “rooms” is written “Rooms” elsewhere; they are taken as one. | Write “Rooms” here too.',
    ])
  })

  it('say when two posts are the same part', async () => {
    const posts = await load({
      'b.md': 'date: 2026-01-02\nseries: { name: R, part: 1 }',
      'a.md': 'date: 2026-01-01\nseries: { name: R, part: 1 }',
    })
    const { value, diagnostics } = collectSeries(posts, { timeZone: 'UTC' })
    expect(paths(value[0]?.posts ?? [])).toEqual(['a.md', 'b.md'])
    expect(said(diagnostics)).toEqual([
      'b.md:4:26 This and a.md are both part 1 of “R”; the older one comes first. | Number the parts from 1.',
    ])
    expect(diagnostics[0]?.related?.map(placeOf)).toEqual(['a.md:4:26'])
  })
})

describe('queries', () => {
  it('archive posts by year and month in the zone', async () => {
    const posts = newestFirst(
      await load({
        'a.md': 'date: 2026-01-05',
        'b.md': 'date: 2026-02-01',
        'c.md': 'date: 2026-01-31T23:30:00Z',
        'd.md': 'date: 2024-12-31',
        'e.md': '',
      }),
      'Europe/Berlin',
    )
    const shape = (zone: string) =>
      archive(posts, zone).map(({ year, months }) => [
        year,
        ...months.map((one) => [one.month, ...paths(one.posts)]),
      ])
    expect(shape('Europe/Berlin')).toEqual([
      ['2026', ['2026-02', 'c.md', 'b.md'], ['2026-01', 'a.md']],
      ['2024', ['2024-12', 'd.md']],
    ])
    expect(shape('UTC')[0]).toEqual(['2026', ['2026-02', 'b.md'], ['2026-01', 'c.md', 'a.md']])
    expect(archive(posts, 'UTC').map((one) => paths(one.posts))).toEqual([
      ['b.md', 'c.md', 'a.md'],
      ['d.md'],
    ])
  })

  it('find what stands beside a post', () => {
    const neighbours = neighboursIn([{ id: 'new' }, { id: 'mid' }, { id: 'old' }])
    expect(neighbours('mid')).toEqual({ newer: { id: 'new' }, older: { id: 'old' } })
    expect(neighbours('new')).toEqual({ older: { id: 'mid' } })
    expect(neighbours('none')).toEqual({})
  })

  it('group in the order of appearance', () => {
    expect([...groupBy([3, 1, 5, 2], (n) => n % 2)]).toEqual([
      [1, [3, 1, 5]],
      [0, [2]],
    ])
  })
})

describe('files beside a post', () => {
  const files = [
    'p/trust.md',
    'p/trust.jpg',
    'p/trust/a.png',
    'p/trusting.jpg',
    'p/x/index.md',
    'p/x/b/c.png',
    'p/x/a.png',
  ]

  it('are those named like it, and those of its folder', () => {
    expect(filesBeside('p/trust.md', files)).toEqual(['p/trust.jpg', 'p/trust/a.png'])
    expect(filesBeside('p/x/index.md', files)).toEqual(['p/x/a.png', 'p/x/b/c.png'])
    expect(filesBeside('index.md', ['index.md', 'a.png'])).toEqual(['a.png'])
  })

  it.each([
    ['p/x/index.md', './a.png', 'p/x/a.png'],
    ['p/x/index.md', '../trust.md#part', 'p/trust.md'],
    ['p/trust.md', 'a%20b.png?x', 'p/a b.png'],
    ['a.md', 'b.md', 'b.md'],
    ['a.md', '../b.md', undefined],
    ['a.md', '%2e%2e/b.md', undefined],
    ['a.md', '/b.md', undefined],
    ['a.md', 'https://x.example/', undefined],
    ['a.md', 'mailto:a@b', undefined],
    ['a.md', '#part', undefined],
    ['a.md', '100%.md', '100%.md'],
  ])('from %s %s is %s', (file, href, path) => {
    expect(resolveFrom(file, href)).toBe(path)
  })
})
