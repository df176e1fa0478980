import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { buildAndKeep } from '../src/build/build.ts'
import type { BuildMemory } from '../src/build/build-memory.ts'
import { smallSite } from './small-blog.ts'
import { codeNamed, now, png, post, temporaryFolder, writeFiles } from './small-site.ts'

let root = ''
let memory: BuildMemory = {}
let site: ReturnType<typeof smallSite>
const page = (path: string): string => readFileSync(join(root, '_site', path, 'index.html'), 'utf8')
const at = (name: string): string => join(root, `content/${name}.md`)

async function built(touched: readonly string[] | undefined) {
  memory.isHurried = touched !== undefined
  memory.touched = touched && new Set(touched)
  const options = { root, now, code: codeNamed('code') }
  return (await buildAndKeep(site, options, memory)).report
}

beforeEach(async () => {
  root = temporaryFolder()
  memory = {}
  site = smallSite(root)
  writeFiles(root, {
    'content/a.md': post({ id: 'a', title: 'Alpha', date: '2026-01-05' }, 'Old alpha.'),
    'content/b.md': post({ id: 'b', title: 'Beta', date: '2026-01-04' }, 'Old beta.'),
  })
  await built(undefined)
  return () => memory.store?.close()
})

describe('a build in a hurry that is told what was touched', () => {
  it('shows what was touched, and looks at nothing else until one that is not in a hurry', async () => {
    writeFiles(root, {
      'content/a.md': post({ id: 'a', title: 'Alpha', date: '2026-01-05' }, 'New alpha.'),
      'content/b.md': post({ id: 'b', title: 'Beta', date: '2026-01-04' }, 'New beta.'),
    })
    await built([at('a')])
    expect(page('a')).toContain('New alpha.')
    expect(page('b')).not.toContain('New beta.')
    await built(undefined)
    expect(page('b')).toContain('New beta.')
  })

  it('sees files that come, go and change their name', async () => {
    writeFiles(root, {
      'content/sub/c.md': post({ id: 'c', title: 'C', date: '2026-01-03' }, 'C.'),
    })
    expect((await built([join(root, 'content/sub')])).entries.published).toBe(3)
    rmSync(at('b'))
    expect((await built([at('b')])).changed.removed).toContain('b/index.html')
    mkdirSync(join(root, 'content/late'))
    expect((await built([join(root, 'content/late')])).entries.published).toBe(2)
  })

  it('links to a file beside a post as soon as it is there, and no longer than that', async () => {
    const linking = post({ id: 'a', title: 'Alpha', date: '2026-01-05' }, 'See [notes](notes.txt).')
    writeFiles(root, { 'content/a.md': linking })
    const notes = join(root, 'content/notes.txt')
    expect((await built([at('a')])).diagnostics.map(({ code }) => code)).toContain('links/broken')
    writeFiles(root, { 'content/notes.txt': 'Notes.' })
    expect((await built([notes])).diagnostics.map(({ code }) => code)).not.toContain('links/broken')
    expect(page('a')).toMatch(/href="[^"]+\/notes\.[^"]+\.txt"/)
    rmSync(notes)
    expect((await built([notes])).diagnostics.map(({ code }) => code)).toContain('links/broken')
  })

  it('looks at everything after a build that failed', async () => {
    const whole = memory.files
    writeFiles(root, {
      'content/b.md': post({ id: 'b', title: 'Beta', date: '2026-01-04' }, 'New beta.'),
    })
    writeFiles(root, { _blocked: '' })
    const failing = { root, now, code: codeNamed('code'), out: join(root, '_blocked') }
    memory.isHurried = true
    memory.touched = new Set()
    await expect(buildAndKeep(site, failing, memory)).rejects.toThrow()
    expect(whole).toBeDefined()
    await built([])
    expect(page('b')).toContain('New beta.')
    expect(statSync(join(root, '_blocked')).size).toBe(0)
  })
})

describe('a process that builds again', () => {
  const posts = () => new Map(memory.posts?.kept.map(({ made }) => [made.post.title, made]))
  const picture = join('content', 'p.png')

  beforeEach(async () => {
    const text = 'See ![p](p.png), [notes](notes.txt) and [b](b.md).'
    writeFiles(root, {
      [picture]: png(20, 10),
      'content/c.md': post({ title: 'Gamma', date: '2026-01-03', image: 'p.png' }, text),
    })
    await built(undefined)
  })

  it('keeps every post of which nothing changed, those with pictures and links to files as well', async () => {
    const before = posts()
    await built(undefined)
    expect([...posts().keys()]).toEqual(['Alpha', 'Beta', 'Gamma'])
    for (const [title, made] of posts()) expect(made).toBe(before.get(title))
  })

  it('makes one post anew after an edit of its front matter, wherever that puts it', async () => {
    const before = posts()
    const edited = post({ id: 'b', title: 'Later', date: '2026-02-01', tags: ['x'] }, 'Old beta.')
    writeFiles(root, { 'content/b.md': edited })
    await built([at('b')])
    const anew = [...posts()].filter(([title, made]) => before.get(title) !== made)
    expect(anew.map(([title]) => title)).toEqual(['Later'])
  })

  it('makes the posts anew that show a picture which is another now, and sends it', async () => {
    const before = posts()
    const shown = () => /assets\/p\.[^"]+/.exec(page('c'))?.[0] ?? ''
    const old = shown()
    writeFiles(root, { [picture]: png(40, 10) })
    const { changed } = await built([join(root, picture)])
    expect(page('c')).toContain('width="40"')
    expect(changed.written).toEqual(expect.arrayContaining([shown(), 'c/index.html']))
    expect(changed.removed).toEqual([old])
    expect(posts().get('Alpha')).toBe(before.get('Alpha'))
    expect(posts().get('Gamma')).not.toBe(before.get('Gamma'))
  })

  it('makes all posts anew for a site that stands elsewhere', async () => {
    site = smallSite(root, { url: 'https://example.org/base' })
    await built(undefined)
    expect(page('c')).toContain('<a href="/base/b/">b</a>')
  })

  it('leads no link to where a post was before it moved to another address', async () => {
    const moved = post({ id: 'b', title: 'Beta', date: '2026-01-04', slug: 'z' })
    writeFiles(root, { 'content/b.md': moved })
    await built([at('b')])
    expect(page('c')).toContain('<a href="/z/">b</a>')
  })
})

describe('a ranking that a process has followed', () => {
  const bread = 'Sourdough rises slowly in a cold kitchen.'
  const clocks = 'A pendulum clock needs winding every week.'
  const write = (text: string): void =>
    writeFiles(root, { 'content/a.md': post({ id: 'a', title: 'A', date: '2026-01-05' }, text) })
  const options = () => ({ root, now, code: codeNamed('code') })

  beforeEach(async () => {
    memory.store?.close()
    memory = {}
    write(bread)
    writeFiles(root, {
      'content/b.md': post({ id: 'b', title: 'B', date: '2026-01-04' }, bread),
      'content/c.md': post({ id: 'c', title: 'C', date: '2026-01-03' }, clocks),
    })
  })

  /** Ends the process; the post that another one finds related to the one that changed. */
  async function relatedAfterwards(): Promise<string | undefined> {
    memory.store?.close()
    memory = {}
    const { assembled } = await buildAndKeep(smallSite(root), options())
    return assembled.relations?.lists.get('a')?.to[0]
  }

  it('is known for what it was written from, so that a text may become what it was at first', async () => {
    await built(undefined)
    write(clocks)
    await built([at('a')])
    await built(undefined)
    memory.store?.close()
    memory = {}
    write(bread)
    expect(await relatedAfterwards()).toBe('b')
  })

  it('is not written beside lists that are older, after a build that failed', async () => {
    let isBroken = false
    const { pages } = site.options
    const failing: typeof pages = (argument) => {
      if (isBroken) throw new Error('broken')
      return pages(argument)
    }
    site = { ...site, options: { ...site.options, pages: failing } }
    await built(undefined)
    isBroken = true
    write(clocks)
    await expect(built([at('a')])).rejects.toThrow('broken')
    expect(await relatedAfterwards()).toBe('c')
  })
})
