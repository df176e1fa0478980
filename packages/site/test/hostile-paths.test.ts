import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { createMarkdown, type MarkdownOptions } from '@octavo/markdown'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTakenPaths } from '../src/build/taken-paths.ts'
import { build, defineSite, memorySink, page } from '../src/index.ts'
import { smallSite } from './small-blog.ts'
import { now, post, temporaryFolder, workspace, writeFiles } from './small-site.ts'

const dated = (title: string, more = {}, body?: string) =>
  post({ title, date: '2026-01-01', ...more }, body)
const found = (diagnostics: readonly { code: string; file?: string | undefined }[]) =>
  diagnostics.map(({ code, file }) => `${code} ${file ?? ''}`.trim())

describe('addresses that are one on some disks', () => {
  it.each([
    ['case', 'Trust', 'trust'],
    ['Unicode form', 'caf\u00e9', 'cafe\u0301'],
  ])('are refused for two posts, by %s; the first one stands', async (_, first, second) => {
    const { out, build } = workspace({
      'content/a.md': dated('A', { permalink: `/${first}/` }),
      'content/b.md': dated('B', { permalink: `/${second}/` }),
      'content/c.md': dated('C'),
    })
    const report = await build()
    expect(found(report.diagnostics)).toEqual(['address/taken content/b.md'])
    expect(report.diagnostics[0]?.related?.[0]?.file).toBe('content/a.md')
    expect(out.files.has('c/index.html')).toBe(true)
  })

  it.each([
    ['case', '/Trust/', '/trust/'],
    ['Unicode form', '/caf\u00e9/', '/cafe\u0301/'],
  ])('are refused for two pages of the plan, by %s', async (_, first, second) => {
    const root = temporaryFolder()
    const { meta, markdown } = smallSite(root).options
    const out = memorySink()
    const site = defineSite({
      ...{ meta, markdown, collections: {} },
      *pages() {
        yield page(first, () => 'first', {})
        yield page(second, () => 'second', {})
        yield page('/other/', () => 'other', {})
      },
    })
    const { diagnostics } = await build(site, { root, out, now })
    expect(diagnostics.map(({ code }) => code)).toEqual(['site/path-taken'])
    expect([...out.files.values()]).toEqual(['first', 'other'])
  })

  it.each([
    ['/', '/index.html/x/'],
    ['/feed.xml/y/', '/feed.xml'],
  ])('are refused where %s and %s are a file and a folder of one name', async (first, second) => {
    const { site, root } = plannedAs([first, second, '/other/'])
    const out = memorySink()
    const { diagnostics } = await build(site, { root, out, now })
    expect(diagnostics.map(({ code }) => code)).toEqual(['site/path-taken'])
    expect(diagnostics[0]?.message).toContain('needs a folder')
    expect([...out.files.values()]).toEqual([first, '/other/'])
  })

  it('are refused for an alias below a page; the page stands', async () => {
    const { out, build } = workspace({
      'content/a.md': dated('A', { aliases: ['/index.html/../x/'] }),
    })
    const report = await build()
    expect(found(report.diagnostics)).toEqual(['site/path-taken'])
    expect(out.files.has('index.html')).toBe(true)
  })

  it('name the post where a page of the plan is in its way', async () => {
    const { build } = workspace({ 'content/a.md': dated('A', { slug: 'archive' }) })
    const { diagnostics } = await build()
    expect(found(diagnostics)).toEqual(['site/path-taken content/a.md'])
    expect(diagnostics[0]?.hint).toMatch(/^Give the post a slug of its own/)
  })

  it('are refused for copied files: by case, and for a file where a folder is needed', async () => {
    const { out, build } = workspace({
      'content/a.md': dated('A'),
      'public/ARCHIVE/index.html': 'by case',
      'public/a': 'a file where a folder is',
      'public/feed.xml/x': 'a folder where a file is',
      'public/fine.txt': 'fine',
    })
    const report = await build()
    expect(found(report.diagnostics)).toEqual(Array(3).fill('site/path-taken'))
    expect(out.files.get('fine.txt')?.toString()).toBe('fine')
    expect(out.files.get('archive/index.html')?.toString()).toContain('<html')
  })
})

/** A site of these pages, each of which holds its own path. */
function plannedAs(paths: readonly string[]) {
  const root = temporaryFolder()
  const { meta, markdown } = smallSite(root).options
  const site = defineSite({
    ...{ meta, markdown, collections: {} },
    *pages() {
      for (const path of paths) yield page(path, () => path, {})
    },
  })
  return { site, root }
}

describe('taken paths', () => {
  it('are found like by comparing with each', () => {
    const path = fc
      .array(fc.constantFrom('a', 'A', 'b', '\u00e9', 'e\u0301'), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join('/'))
    const key = (path: string): string => path.normalize('NFC').toLowerCase()
    fc.assert(
      fc.property(fc.array(path), path, (paths, wanted) => {
        const isInTheWay = paths.some((other) => {
          const [a, b] = [key(other), key(wanted)]
          return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`)
        })
        expect(createTakenPaths(paths).inTheWayOf(wanted) !== undefined).toBe(isInTheWay)
      }),
    )
  })
})

describe('symbolic links', () => {
  it('that leave their folder are errors, those to folders and nowhere warnings; the rest is built', async () => {
    const { root, out, build } = workspace({
      '.env': 'SECRET',
      'content/a.md': dated('A', {}, '![x](./x.png) [env](../.env)'),
      'content/sub/b.md': dated('B'),
      'public/p.txt': 'p',
    })
    const outside = temporaryFolder()
    writeFiles(outside, { 'diary.md': dated('Secret'), 'a.png': 'SECRET' })
    const link = (to: string, from: string) => symlinkSync(to, join(root, from))
    link(join(outside, 'diary.md'), 'content/diary.md')
    link(outside, 'content/folder')
    link('..', 'content/circle')
    link('gone.md', 'content/nowhere.md')
    link('itself.md', 'content/itself.md')
    link('sub/b.md', 'content/again.md')
    link(join(outside, 'a.png'), 'content/x.png')
    link(join(outside, 'diary.md'), 'public/diary.txt')
    link('p.txt', 'public/q.txt')
    const report = await build()
    expect(found(report.diagnostics).sort()).toEqual([
      'images/missing content/a.md',
      'links/broken content/a.md',
      'site/link-refused content/circle',
      'site/link-refused content/diary.md',
      'site/link-refused content/folder',
      'site/link-refused content/itself.md',
      'site/link-refused content/nowhere.md',
      'site/link-refused content/x.png',
      'site/link-refused public/diary.txt',
    ])
    const errors = report.diagnostics.filter(({ severity }) => severity === 'error')
    expect(found(errors).sort()).toEqual([
      'site/link-refused content/diary.md',
      'site/link-refused content/x.png',
      'site/link-refused public/diary.txt',
    ])
    expect([...out.files.values()].join('\n')).not.toMatch(/secret/i)
    expect(out.files.has('again/index.html')).toBe(true)
    expect(out.files.get('q.txt')?.toString()).toBe('p')
  })

  it('may be the folder itself', async () => {
    const { root, out, build } = workspace({ 'real/a.md': dated('A') })
    symlinkSync('real', join(root, 'content'))
    expect(found((await build()).diagnostics)).toEqual([])
    expect(out.files.has('a/index.html')).toBe(true)
  })
})

describe('paths that would leave the site', () => {
  it.each(['/../../etc/x/', '/a/../../x/', '/%2e%2e/%2e%2e/x/', '/..\\x/', '//evil.example/'])(
    'stay within it as an address of a post: %s',
    async (permalink) => {
      const { out, build } = workspace({
        'content/a.md': dated('A', { permalink, aliases: [permalink] }),
        'content/b.md': dated('B'),
      })
      await build()
      for (const path of out.files.keys())
        expect(path).not.toMatch(/(?:^|[\\/])\.\.(?:[\\/]|$)|^\//)
      expect(out.files.has('b/index.html')).toBe(true)
    },
  )
})

describe('what fails on one post', () => {
  const boom = () => {
    throw new Error('it fell over')
  }
  it.each<[string, string, Partial<MarkdownOptions>]>([
    [
      'a plugin',
      'markdown/plugin-failed',
      {
        remarkPlugins: [
          () => (tree) => {
            if (JSON.stringify(tree).includes('BOOM')) boom()
          },
        ],
      },
    ],
    [
      'a highlighter',
      'markdown/code-not-coloured',
      { highlighter: { name: 'boom', fingerprint: 'x', highlight: boom } },
    ],
  ])('is named with the post, and everything else is built: %s', async (_, code, pipeline) => {
    const root = temporaryFolder()
    writeFiles(root, {
      'content/a.md': dated('A'),
      'content/bad.md': dated('Bad', {}, '```js\nBOOM\n```'),
      'content/c.md': dated('C'),
    })
    const out = memorySink()
    const { options } = smallSite(root)
    const site = { options: { ...options, markdown: createMarkdown(pipeline) } }
    const report = await build(site, { root, out, now })
    expect(found(report.diagnostics)).toContain(`${code} content/bad.md`)
    expect(report.diagnostics.find((one) => one.code === code)?.message).toContain('it fell over')
    expect([out.files.has('a/index.html'), out.files.has('c/index.html')]).toEqual([true, true])
  })

  it('is named when a whole engine fails', async () => {
    const root = temporaryFolder()
    writeFiles(root, { 'content/a.md': dated('A'), 'content/bad.md': dated('Bad', {}, 'BOOM') })
    const { options } = smallSite(root)
    const markdown: typeof options.markdown = {
      ...options.markdown,
      process: async (source) =>
        source.text.includes('BOOM') ? boom() : options.markdown.process(source),
    }
    const out = memorySink()
    const report = await build({ options: { ...options, markdown } }, { root, out, now })
    expect(found(report.diagnostics)).toEqual(['site/markdown-failed content/bad.md'])
    expect(out.files.has('a/index.html')).toBe(true)
  })
})
