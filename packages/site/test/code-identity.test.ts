import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { cacheVersion } from '../src/build/cache-version.ts'
import type { SavedState } from '../src/build/saved-state.ts'
import { peekStore } from '../src/cache/store.ts'
import { codeGraph } from '../src/code/code-graph.ts'
import { recordEnvironment } from '../src/code/environment.ts'
import { isUntouched, laterCode, stillLater } from '../src/code/later-code.ts'
import { RecordedReads, settledMarkOf } from '../src/code/recorded-reads.ts'
import { linkPackages, octavoArgs } from './command-site.ts'
import { post, temporaryFolder, writeFiles } from './small-site.ts'

/** A site with everything that a command may load before it or after it. */
function siteFolder(): string {
  const root = temporaryFolder()
  writeFiles(root, {
    'posts/hello.md': post({ title: 'Hello', date: '2026-01-05' }, 'To [the other](other.md).'),
    'posts/other.md': post({ title: 'Other', date: '2026-01-06' }, 'Words about the other.'),
    'title.js': 'export const title = process.env.SITE_TITLE ?? "Untitled"\n',
    'octavo.config.mjs': `
import { blogPost, collection } from '@octavo/content'
import { createMarkdown } from '@octavo/markdown'
import { words } from '@octavo/related'
import { defineSite, folder, page, ranking } from '@octavo/site'
import { title } from './title.js'
const posts = collection({ source: folder(new URL('posts/', import.meta.url)), schema: blogPost(), ids: 'optional' })
export default defineSite({
  meta: { title, url: 'https://example.org', language: 'en', timeZone: 'UTC' },
  collections: { posts }, markdown: createMarkdown(),
  related: ranking(posts, { signals: [words((post) => post.text)] }),
  *pages({ posts }) { for (const post of posts) yield page(post.url, ({ site }) => site.title, {}) },
})
`,
  })
  linkPackages(root, ['content', 'markdown', 'related', 'site'])
  return root
}

function octavo(args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const options = { encoding: 'utf8', env: { ...process.env, ...env } } as const
  const { stdout, stderr } = spawnSync(process.execPath, octavoArgs(...args), options)
  expect(stderr).toBe('')
  return stdout
}

/** What `octavo serve` says until it serves; it has ended then. */
async function servedOnce(root: string, env: Readonly<Record<string, string>>): Promise<string> {
  const server = spawn(process.execPath, octavoArgs('serve', root), {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let text = ''
  server.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part
    if (text.includes('http://')) server.kill('SIGINT')
  })
  await new Promise((resolve) => server.once('close', resolve))
  return text
}

describe('the code of a site', () => {
  it('is the same in every command, with colours and without', async () => {
    const root = siteFolder()
    const build = ['build', root, '--stat']
    expect(octavo(build)).toContain('2 drawn')
    expect(await servedOnce(root, { FORCE_COLOR: '1' })).toContain('none of them changed')
    expect(octavo(build, { NO_COLOR: '1' })).toMatch(/none of them changed.*\n.*\n +time +\d+ ms\n/)
    const identityIn = (cache: string): string | undefined => {
      const store = peekStore(join(root, cache), cacheVersion())
      return (store?.state() as SavedState | undefined)?.code?.identity
    }
    const own = identityIn('.octavo/cache')
    expect(own).toBeDefined()
    for (const looking of [
      ['check', root],
      ['related', '--evaluate', root],
    ]) {
      octavo(looking)
      expect(identityIn('.octavo/look/cache')).toBe(own)
    }
  }, 120_000)

  it('is another when a module of the site is, or a variable that it has read', () => {
    const root = siteFolder()
    const build = ['build', root, '--stat']
    expect(octavo(build)).toContain('2 drawn')
    expect(octavo(build, { SITE_TITLE: 'Named' })).toContain('2 drawn, 2 written')
    writeFiles(root, { 'title.js': 'export const title = "Fixed"\n' })
    expect(octavo(build, { SITE_TITLE: 'Named' })).toContain('2 drawn, 2 written')
  }, 120_000)

  it('is another when a module that is imported while pages are drawn is, or a file that was read', () => {
    const root = siteFolder()
    const config = readFileSync(join(root, 'octavo.config.mjs'), 'utf8')
    writeFiles(root, {
      'data.txt': 'one',
      'late.cjs': 'module.exports = "one"',
      'octavo.config.mjs': config.replace('({ site }) => site.title', 'template').concat(`
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
const here = (path) => new URL(path, import.meta.url)
const template = () => readFileSync(here('data.txt'), 'utf8') + createRequire(import.meta.url)('./late.cjs')
`),
    })
    const build = (): string => octavo(['build', root, '--stat'])
    const page = (): string => readFileSync(join(root, '_site/hello/index.html'), 'utf8')
    expect(build()).toContain('2 drawn')
    expect(build()).toContain('none of them changed')
    writeFiles(root, { 'data.txt': 'two' })
    expect(build()).toContain('2 drawn')
    expect(page()).toBe('twoone')
    writeFiles(root, { 'late.cjs': 'module.exports = "later"' })
    expect(build()).toContain('2 drawn')
    expect(page()).toBe('twolater')
  }, 120_000)

  it('is what was loaded for the site, not all that the process has loaded', () => {
    const root = temporaryFolder()
    const names = ['site.js', 'part.js', 'deep.js', 'resolved.js', 'command.js']
    writeFiles(root, Object.fromEntries(names.map((name) => [name, name])))
    const [site, part, deep, resolved, other] = names.map((name) => join(root, name)) as [
      string,
      string,
      string,
      string,
      string,
    ]
    const modules = {
      files: new Set([other, site, part, deep]),
      imports: new Map([
        [site, new Set([part, resolved])],
        // In a circle.
        [part, new Set([deep, site])],
        [other, new Set([part])],
      ]),
      links: new Map(),
    }
    const { files, identity } = codeGraph(modules, {}, [site])
    expect(files).toEqual([deep, part, site])
    expect(codeGraph(modules).files).toEqual([other, deep, part, site].sort())
    writeFiles(root, { 'command.js': 'another' })
    expect(codeGraph(modules, {}, [site]).identity).toBe(identity)
    writeFiles(root, { 'deep.js': 'another' })
    expect(codeGraph(modules, {}, [site]).identity).not.toBe(identity)
  })
})

describe('what the code of a site reads', () => {
  const settled = { modules: new Map(), links: {}, hasFetched: false }
  const noContent = (): boolean => false

  it('is noted by name or by object, at once or later, files, folders and what is not there', async () => {
    const root = temporaryFolder()
    writeFiles(root, { 'a.txt': '', 'b.txt': '', 'photos/c.jpg': '' })
    const reads = new RecordedReads()
    const end = reads.start()
    readFileSync(join(root, 'a.txt'))
    await readFile(pathToFileURL(join(root, 'b.txt')))
    readdirSync(join(root, 'photos'))
    expect(() => readFileSync(join(root, 'none.txt'))).toThrow('ENOENT')
    expect(reads.hasFetched).toBe(false)
    expect(await (await fetch('data:text/plain,x')).text()).toBe('x')
    end()
    readFileSync(join(root, 'photos/c.jpg'))
    expect([...reads.marks.keys()]).toEqual(
      ['a.txt', 'b.txt', 'photos', 'none.txt'].map((name) => join(root, name)),
    )
    expect(reads.hasFetched).toBe(true)
  })

  it('makes the code another when it changes, and none the less when it changes back', () => {
    const root = temporaryFolder()
    const [file, list, none] = ['a.txt', 'photos', 'none.txt'].map((name) => join(root, name))
    writeFiles(root, { 'a.txt': 'a', 'photos/c.jpg': '' })
    const reads = new Map([file, list, none].map((at = '') => [at, settledMarkOf(at)]))
    const later = laterCode({ ...settled, reads }, undefined, noContent)
    expect(stillLater(later)).toBeDefined()
    for (const [path, at] of [
      ['a.txt', file],
      ['photos/d.jpg', list],
      ['none.txt', none],
    ] as const) {
      writeFiles(root, { [path]: 'other' })
      expect(isUntouched(later), at).toBe(false)
      expect(stillLater(later), at).toBeUndefined()
      rmSync(join(root, path))
      if (at === file) writeFiles(root, { [path]: 'a' })
      expect(stillLater(later), at).toBeDefined()
    }
  })

  it('is not believed when it was written between reading and saving', () => {
    const root = temporaryFolder()
    writeFiles(root, { 'a.txt': 'a' })
    const at = join(root, 'a.txt')
    const reads = new Map([[at, settledMarkOf(at)]])
    writeFiles(root, { 'a.txt': 'other' })
    expect(stillLater(laterCode({ ...settled, reads }, undefined, noContent))).toBeUndefined()
  })

  it('keeps a build from taking the word of the file system when it came from another machine', () => {
    const found = { ...settled, reads: new Map() }
    expect(isUntouched(laterCode(found, undefined, noContent))).toBe(true)
    expect(isUntouched(laterCode({ ...found, hasFetched: true }, undefined, noContent))).toBe(false)
  })
})

it('notes what is read of the environment, but not what is read for colours', async () => {
  const { environment } = await recordEnvironment(async () => {
    for (const name of ['NO_COLOR', 'FORCE_COLOR', 'SITE_TITLE']) void process.env[name]
    return 'CI' in process.env
  })
  expect(Object.keys(environment)).toEqual(['CI', 'SITE_TITLE'])
})
