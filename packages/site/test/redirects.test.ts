import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { post, textIn, workspace, writeFiles } from './small-site.ts'

const a = { title: 'A', id: 'post-a', date: '2026-01-01' }

describe('aliases', () => {
  it('become pages that lead on, under the base path', async () => {
    const { out, build } = workspace(
      { 'content/a.md': post({ ...a, aliases: ['/2019/old/', '/older.html'] }) },
      { url: 'https://example.org/blog' },
    )
    expect((await build()).ok).toBe(true)
    expect(textIn(out, '2019/old/index.html')).toContain('url=/blog/a/')
    expect(textIn(out, 'older.html')).toContain('https://example.org/blog/a/')
  })

  it('count as addresses that exist', async () => {
    const { build } = workspace({
      'content/a.md': post({ ...a, aliases: ['/old/'] }),
      'content/b.md': post({ title: 'B', date: '2026-01-01' }, 'See [old](/old/).'),
    })
    expect((await build()).diagnostics).toEqual([])
  })
})

describe('octavo.lock', () => {
  const lockOf = (root: string) => JSON.parse(readFileSync(join(root, 'octavo.lock'), 'utf8'))

  it('is kept when it was asked for, and not otherwise', async () => {
    const { root, build } = workspace({ 'content/a.md': post(a) })
    await build()
    expect(existsSync(join(root, 'octavo.lock'))).toBe(false)
    await build({ lock: 'keep' })
    expect(lockOf(root).addresses).toEqual({ '/a/': 'post-a' })
  })

  it('turns a changed address into a redirect and says so', async () => {
    const { root, out, build } = workspace({ 'content/a.md': post(a) })
    await build({ lock: 'keep' })
    writeFiles(root, { 'content/a.md': post({ ...a, slug: 'new' }) })
    const report = await build({ lock: 'keep' })
    expect(report.diagnostics.map(({ code, file }) => [code, file])).toEqual([
      ['address/moved', 'octavo.lock'],
    ])
    expect(textIn(out, 'a/index.html')).toContain('url=/new/')
    expect(lockOf(root).addresses).toEqual({ '/a/': 'post-a', '/new/': 'post-a' })
  })

  it('makes an address that vanishes an error, and is left as it was', async () => {
    const { root, build } = workspace({
      'content/a.md': post(a),
      'content/b.md': post({ title: 'B' }),
    })
    await build({ lock: 'keep' })
    rmSync(join(root, 'content/a.md'))
    const report = await build({ lock: 'keep' })
    expect(report.ok).toBe(false)
    expect(report.diagnostics[0]).toMatchObject({
      code: 'address/vanished',
      file: 'octavo.lock',
      range: {},
    })
    expect(lockOf(root).addresses['/a/']).toBe('post-a')
  })

  it('is not written over when it cannot be read', async () => {
    const { root, build } = workspace({ 'content/a.md': post(a) })
    writeFileSync(join(root, 'octavo.lock'), '<<<<<<< HEAD')
    const report = await build({ lock: 'keep' })
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['lock/unreadable'])
    expect(readFileSync(join(root, 'octavo.lock'), 'utf8')).toBe('<<<<<<< HEAD')
  })

  it('is only looked at with `check`', async () => {
    const { root, build } = workspace({ 'content/a.md': post(a) })
    await build({ lock: 'check' })
    expect(existsSync(join(root, 'octavo.lock'))).toBe(false)
  })
})
