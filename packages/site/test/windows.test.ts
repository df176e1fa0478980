import { posix, win32 } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pathPrefix } from '../src/source/path-prefix.ts'
import { post, workspace } from './small-site.ts'

describe('paths in messages and in the cache', () => {
  it.each([
    ['C:\\site\\content\\posts', 'C:\\site', 'content/posts/'],
    ['c:\\Site\\content', 'C:\\site', 'content/'],
    ['C:\\site', 'C:\\site', ''],
    ['C:\\elsewhere\\posts', 'C:\\site', 'posts/'],
    ['D:\\posts', 'C:\\site', 'posts/'],
    ['\\\\server\\share\\posts', 'C:\\site', 'posts/'],
    ['\\\\server\\share\\site\\posts', '\\\\server\\share\\site', 'posts/'],
    ['C:\\site\\..posts', 'C:\\site', '..posts/'],
  ])('are written with slashes on Windows: %s from %s', (location, root, prefix) => {
    expect(pathPrefix(location, root, win32)).toBe(prefix)
  })

  it.each([
    ['/site/content/posts', '/site', 'content/posts/'],
    ['/site', '/site', ''],
    ['/elsewhere/posts', '/site', 'posts/'],
    ['/site/a\\b', '/site', 'a\\b/'],
  ])('are as they are elsewhere: %s from %s', (location, root, prefix) => {
    expect(pathPrefix(location, root, posix)).toBe(prefix)
  })
})

describe('files with the line ends of Windows', () => {
  const files = {
    'content/a.md': post(
      { title: 'A', date: '2026-01-01', tags: ['x'], description: 'Of a.' },
      '## One\n\nText that\ngoes on.  \nA break, `code\nspan`.\n\n```js\nlet a\n\nlet b\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- one\n- two\n\n  more\n\nA note.[^1]\n\n[^1]: Here\n    it is.',
    ),
    'content/b.md':
      '---\ntitle: |\n  B\ndate: 2026-01-02\ntags:\n  - x\n---\n\nSee [a](./a.md#one).\n',
    'content/c.md': '+++\ntitle = "C"\ndate = 2026-01-03\n+++\nText.\n',
  }
  const windows = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]),
  )

  it('make the same site as those of other systems, with the same problems', async () => {
    const [unix, dos] = [workspace(files), workspace(windows)]
    const [first, second] = [await unix.build(), await dos.build()]
    expect(second.diagnostics).toEqual(first.diagnostics)
    expect(first.diagnostics).toEqual([])
    expect([...dos.out.files]).toEqual([...unix.out.files])
  })

  it('are read again when they change, and nothing is written', async () => {
    const { build } = workspace(files)
    await build()
    expect((await build()).changed.written).toEqual([])
  })
})
