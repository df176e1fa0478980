import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { areSameLinks, LinkRecorder } from '../src/code/package-links.ts'
import { post, temporaryFolder, writeFiles } from './small-site.ts'

const command = join(import.meta.dirname, 'fixtures/octavo.ts')

/** Puts a link in the place of another. */
function relink(link: string, target: string): void {
  mkdirSync(dirname(link), { recursive: true })
  rmSync(link, { force: true })
  symlinkSync(target, link, 'junction')
}

/** Two versions of a package, side by side as pnpm keeps them. */
function store(name: string): Readonly<Record<string, string>> {
  const version = (number: string): Readonly<Record<string, string>> => ({
    [`node_modules/.store/${number}/package.json`]: `{ "name": "${name}", "version": "${number}.0.0", "type": "module", "exports": "./index.js" }`,
    [`node_modules/.store/${number}/index.js`]: `export const title = 'Version ${number}'\n`,
  })
  return { ...version('1'), ...version('2') }
}

describe('links of packages', () => {
  it('are noted once, by the name of the package, wherever above the importing file they stand', () => {
    const root = temporaryFolder()
    writeFiles(root, { ...store('@here/words'), 'site/lib/a.js': '' })
    relink(join(root, 'node_modules/@here/words'), join(root, 'node_modules/.store/1'))
    const recorder = new LinkRecorder()
    const from = join(root, 'site/lib/a.js')
    recorder.note('@here/words/deep/file.js', from)
    recorder.note('@here/words', from)
    for (const other of ['./b.js', '../c.js', '/d.js', '#own', 'node:fs', 'nobody', 'file:///e.js'])
      recorder.note(other, from)
    expect([...recorder.links]).toEqual([
      [join(root, 'node_modules/@here/words'), join(root, 'node_modules/.store/1')],
    ])
  })

  it('are not noted for a package that lies there itself: its own files tell', () => {
    const root = temporaryFolder()
    writeFiles(root, { 'node_modules/plain/package.json': '{}' })
    const recorder = new LinkRecorder()
    recorder.note('plain', join(root, 'a.js'))
    expect(recorder.links.size).toBe(0)
  })

  it('are not the same when one leads elsewhere or nowhere', () => {
    const root = temporaryFolder()
    writeFiles(root, store('words'))
    const link = join(root, 'node_modules/words')
    relink(link, join(root, 'node_modules/.store/1'))
    const links = { [link]: join(root, 'node_modules/.store/1') }
    expect(areSameLinks(links)).toBe(true)
    relink(link, join(root, 'node_modules/.store/2'))
    expect(areSameLinks(links)).toBe(false)
    rmSync(link)
    expect(areSameLinks(links)).toBe(false)
  })
})

it('builds again when a link in node_modules leads to another version of a package', () => {
  const root = temporaryFolder()
  writeFiles(root, {
    ...store('words'),
    'posts/hello.md': post({ title: 'Hello', date: '2026-01-05' }),
    'octavo.config.mjs': `
import { blogPost, collection } from '@octavo/content'
import { createMarkdown } from '@octavo/markdown'
import { defineSite, folder, page } from '@octavo/site'
import { title } from 'words'
const posts = collection({ source: folder(new URL('posts/', import.meta.url)), schema: blogPost(), ids: 'optional' })
export default defineSite({
  meta: { title, url: 'https://example.org', language: 'en', timeZone: 'UTC' },
  collections: { posts }, markdown: createMarkdown(),
  *pages({ posts }) { for (const post of posts) yield page(post.url, ({ site }) => site.title, {}) },
})
`,
  })
  for (const name of ['content', 'markdown', 'site'])
    relink(join(root, 'node_modules/@octavo', name), join(import.meta.dirname, '../..', name))
  const link = join(root, 'node_modules/words')
  const built = (): string => {
    const args = ['--conditions=@octavo/source', command, 'build', root, '--stat']
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    expect(stderr).toBe('')
    return stdout
  }
  relink(link, join(root, 'node_modules/.store/1'))
  expect(built()).toContain('1 drawn')
  expect(built()).toContain('none of them changed')
  relink(link, join(root, 'node_modules/.store/2'))
  expect(built()).toContain('1 drawn')
})
