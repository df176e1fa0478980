import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BlogPost, blogPost, collection, preview, publish } from '@octavo/content'
import { createMarkdown } from '@octavo/markdown'
import type { SearchEntry, SearchSection } from '@octavo/theme'
import { createTheme } from '@octavo/theme'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { buildAndKeep } from '../src/build/build.ts'
import type { BuildMemory } from '../src/build/build-memory.ts'
import {
  type BuildOptions,
  build,
  defineSite,
  folder,
  full,
  memorySink,
  type Post,
  page,
  type SearchEngine,
  type Site,
  type Stored,
  taxonomy,
} from '../src/index.ts'
import { searchEntries } from '../src/search/search-entries.ts'
import { sectionsOf } from '../src/search/sections-of.ts'
import { codeNamed, now, post, temporaryFolder, textIn, writeFiles } from './small-site.ts'

/** An engine whose index is the entries as they are, one file for each. `runs` counts how often it was asked. */
function plainEngine(): SearchEngine & { runs: number } {
  const engine = {
    runs: 0,
    fingerprint: 'plain 1',
    client: pathToFileURL(import.meta.filename),
    async index(entries: readonly SearchEntry[]) {
      engine.runs++
      const files = entries.map(({ text, ...entry }, i) => {
        const content = JSON.stringify({ ...entry, text: text?.read() })
        return { path: `${i}.json`, digest: content, read: () => Buffer.from(content) }
      })
      return { entry: '0.json', files }
    },
  }
  return engine
}

const theme = createTheme()

interface Searched {
  readonly root: string
  readonly site: Site
  readonly out: ReturnType<typeof memorySink>
  readonly engine: ReturnType<typeof plainEngine>
  readonly build: (options?: BuildOptions) => ReturnType<typeof build>
  /** Without telling what the code is. */
  readonly buildUnknown: () => ReturnType<typeof build>
  /** The index as it was written. */
  readonly entries: () => readonly (SearchEntry & { readonly text?: unknown })[]
}

function searched(
  files: Readonly<Record<string, string>>,
  { url = 'https://example.org', search = {}, plansPage = true } = {},
): Searched {
  const root = temporaryFolder()
  writeFiles(root, files)
  const engine = plainEngine()
  const posts = collection({
    source: folder(pathToFileURL(join(root, 'content/'))),
    schema: blogPost(),
    ids: 'optional',
  })
  const site = defineSite({
    meta: { title: 'Small', url, language: 'en', timeZone: 'Europe/London' },
    collections: { posts },
    markdown: createMarkdown(),
    terms: { tags: taxonomy(posts, ({ data }) => data.tags, '/tags/:slug/') },
    theme,
    headers: true,
    search: { engine, page: '/search/', ...search },
    *pages({ posts, search }) {
      for (const one of posts) yield page(one.url, theme.post, { post: full(one) })
      if (plansPage) yield page('/search/', theme.search, { search })
    },
  })
  const out = memorySink()
  const settings = { root, out, cache: join(root, '.octavo'), now }
  return {
    root,
    site,
    out,
    engine,
    build: (options) => build(site, { ...settings, code: codeNamed('the code'), ...options }),
    buildUnknown: () => build(site, settings),
    entries: () =>
      [...out.files.keys()]
        .filter((path) => path.startsWith('assets/search/'))
        .map((path) => JSON.parse(textIn(out, path))),
  }
}

const trust = post(
  { title: 'On trust', date: '2026-01-02', tags: ['Trust'] },
  'It grows.\n\n## Why so *slowly*\n\nNobody knows.',
)

describe('what can be found', () => {
  it('is every listed post, in the order of addresses, with its text by headings', async () => {
    const { build, entries } = searched({
      'content/trust.md': trust,
      'content/a.md': post({ title: 'A', date: '2026-01-01', lang: 'de' }),
    })
    await build()
    expect(entries()).toEqual([
      {
        url: '/a/',
        title: 'A',
        kind: 'posts',
        language: 'de',
        date: '2026-01-01',
        summary: 'A first sentence.',
        keywords: [],
        text: [{ text: 'A first sentence.' }],
      },
      {
        url: '/trust/',
        title: 'On trust',
        kind: 'posts',
        language: 'en',
        date: '2026-01-02',
        summary: 'It grows. Nobody knows.',
        keywords: ['Trust'],
        text: [
          { text: 'It grows.' },
          { id: 'why-so-slowly', title: 'Why so slowly', text: 'Nobody knows.' },
        ],
      },
    ])
  })

  it('is no draft, nothing scheduled, nothing unlisted', async () => {
    const { build, entries } = searched({
      'content/trust.md': trust,
      'content/draft.md': post({ title: 'Secret', date: '2026-01-01', draft: true }),
      'content/later.md': post({ title: 'Later', date: '2027-01-01' }),
      'content/quiet.md': post({ title: 'Quiet', date: '2026-01-01', unlisted: true }),
    })
    await build()
    expect(entries().map(({ title }) => title)).toEqual(['On trust'])
  })

  it('is a term by its label, when asked for, and addresses carry the base path', async () => {
    const options = { url: 'https://example.org/blog', search: { terms: ['tags'] } }
    const { build, entries, out } = searched({ 'content/trust.md': trust }, options)
    await build()
    expect(entries().map(({ url, kind, title }) => [url, kind, title])).toEqual([
      ['/blog/tags/trust/', 'tags', 'Trust'],
      ['/blog/trust/', 'posts', 'On trust'],
    ])
    expect(textIn(out, 'search/index.html')).toContain('data-index="/blog/assets/search/0.json"')
    expect(textIn(out, 'trust/index.html')).toContain('<a href="/blog/search/">Search</a>')
  })

  it('cannot be given what nobody has published', () => {
    const text: Stored<readonly SearchSection[]> = { digest: 'x', read: () => [] }
    const drafts = [] as readonly Post<BlogPost>[]
    const when = { now, timeZone: 'UTC' }
    const published = publish(drafts, when).listed.map((post) => ({ post, text }))
    expectTypeOf(searchEntries).toBeCallableWith(published, [], 'en')
    const unpublished = drafts.map((post) => ({ post, text }))
    // @ts-expect-error a post as it was read
    expect(searchEntries(unpublished, [], 'en')).toEqual([])
    const shown = preview(drafts, when).listed.map((post) => ({ post, text }))
    // @ts-expect-error a preview, which holds drafts
    expect(searchEntries(shown, [], 'en')).toEqual([])
  })
})

describe('an index', () => {
  it('is made once, and not again while nothing that can be found changes', async () => {
    const { root, build, engine, out } = searched({ 'content/trust.md': trust })
    await build()
    const before = new Map(out.files)
    const again = await build({ now: '2026-03-02T12:00:00Z' })
    expect(again.changed).toEqual({ written: [], removed: [] })
    writeFileSync(join(root, 'content/draft.md'), post({ title: 'B', draft: true }))
    await build()
    expect(engine.runs).toBe(1)
    expect(out.files).toEqual(before)
  })

  it('is made again, and only what differs is written, when a text changes', async () => {
    const { root, build, engine } = searched({
      'content/trust.md': trust,
      'content/a.md': post({ title: 'A', date: '2026-01-01' }),
    })
    await build()
    writeFileSync(join(root, 'content/trust.md'), `${trust}\nBut it does.\n`)
    const { changed } = await build()
    expect(engine.runs).toBe(2)
    expect(changed.written.filter((path) => path.startsWith('assets/search/'))).toEqual([
      'assets/search/1.json',
    ])
  })

  it('is made again when the code of the site changes, or nobody can tell', async () => {
    const { build, buildUnknown, engine } = searched({ 'content/trust.md': trust })
    await build()
    await build({ code: codeNamed('other code') })
    await buildUnknown()
    await buildUnknown()
    expect(engine.runs).toBe(4)
  })

  it('may wait while somebody writes, and is then what a clean build makes', async () => {
    const { root, site, engine } = searched({ 'content/trust.md': trust })
    const out = memorySink()
    const options = { root, out, cache: join(root, '.octavo'), now, code: codeNamed('the code') }
    const memory: BuildMemory = {}
    const save = async (mayWait: boolean) => {
      memory.search = { mayWait, isBehind: false }
      await buildAndKeep(site, options, memory)
      return memory.search.isBehind
    }
    // There is none yet that could stay.
    expect(await save(true)).toBe(false)
    // Whether it is right is not looked at.
    expect(await save(true)).toBe(true)
    expect(await save(false)).toBe(false)
    writeFileSync(join(root, 'content/trust.md'), `${trust}\nBut it does.\n`)
    expect(await save(true)).toBe(true)
    expect(await save(true)).toBe(true)
    expect(engine.runs).toBe(1)
    expect(await save(false)).toBe(false)
    expect(engine.runs).toBe(2)
    memory.store?.close()

    const clean = memorySink()
    await build(site, { ...options, out: clean, cache: false })
    expect(out.files).toEqual(clean.files)
  })

  it('comes back when its files are lost, the same as before', async () => {
    const { build, engine, out } = searched({ 'content/trust.md': trust })
    await build()
    const elsewhere = memorySink()
    await build({ out: elsewhere })
    expect(engine.runs).toBe(2)
    expect(elsewhere.files).toEqual(out.files)
  })

  it('that cannot be made is reported, and the rest of the site stands', async () => {
    const engine = { ...plainEngine(), index: () => Promise.reject(new Error('No such program.')) }
    const { build, out } = searched({ 'content/trust.md': trust }, { search: { engine } })
    const { diagnostics, ok } = await build()
    expect(ok).toBe(false)
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['site/search-failed', 'The search index could not be made: No such program.'],
    ])
    expect(out.files.has('trust/index.html')).toBe(true)
  })
})

describe('the pages', () => {
  it('bring client, script and sheet of the search along, under names with their content', async () => {
    const { build, out } = searched({ 'content/trust.md': trust })
    await build()
    const html = textIn(out, 'search/index.html')
    for (const [stem, end] of [
      ['search-test', 'ts'],
      ['octavo-search', 'js'],
      ['octavo-search', 'css'],
    ]) {
      const [, name = ''] =
        new RegExp(`"/(assets/${stem}\\.[0-9a-f]{10}\\.${end})"`).exec(html) ?? []
      expect(out.files.has(name), `${stem}.${end}`).toBe(true)
    }
    expect(textIn(out, 'trust/index.html')).not.toContain('octavo-search')
  })

  it('may compile WebAssembly when the client does', async () => {
    const plain = searched({ 'content/trust.md': trust })
    await plain.build()
    expect(textIn(plain.out, '_headers')).not.toContain('wasm-unsafe-eval')
    const engine = { ...plainEngine(), wasm: true }
    const { build, out } = searched({ 'content/trust.md': trust }, { search: { engine } })
    await build()
    expect(textIn(out, '_headers')).toContain("script-src 'self' 'wasm-unsafe-eval'")
  })

  it('must have the search page that all of them link to', async () => {
    const { build } = searched({ 'content/trust.md': trust }, { plansPage: false })
    const { diagnostics } = await build()
    expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([
      ['site/no-search-page', "Add: yield page('/search/', theme.search, { search })"],
    ])
  })

  it('may not ask for a search that there is none of', async () => {
    const posts = collection({ source: [], schema: blogPost() })
    const site = defineSite({
      meta: { title: 'Small', url: 'https://example.org', language: 'en', timeZone: 'UTC' },
      collections: { posts },
      markdown: createMarkdown(),
      *pages({ search }) {
        yield page('/search/', theme.search, { search })
      },
    })
    await expect(build(site, { out: memorySink(), cache: false, now })).rejects.toThrow(
      '@octavo/site: pages() takes `search`, and the site has none. Give defineSite() the option search: { engine, page }.',
    )
  })
})

describe('sections', () => {
  const heading = (id: string, text: string, children: readonly object[] = []) =>
    ({ id, text, children }) as never

  it('are cut at headings of any depth, in their order', () => {
    const headings = [heading('a', 'A', [heading('b', 'B')]), heading('c', 'C')]
    expect(sectionsOf('Start\n\nA\n\none\n\nB\n\ntwo\n\nmore\n\nC', headings)).toEqual([
      { text: 'Start' },
      { id: 'a', title: 'A', text: 'one' },
      { id: 'b', title: 'B', text: 'two\n\nmore' },
      { id: 'c', title: 'C', text: '' },
    ])
  })

  it('leave out a heading that the text does not show, and know twins by their order', () => {
    const headings = [heading('a', 'A'), heading('', ''), heading('a-1', 'A')]
    expect(sectionsOf('A\n\none\n\nA\n\ntwo', headings)).toEqual([
      { id: 'a', title: 'A', text: 'one' },
      { id: 'a-1', title: 'A', text: 'two' },
    ])
    expect(sectionsOf('', [])).toEqual([])
  })
})
