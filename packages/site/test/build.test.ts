import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { codeNamed, now, png, post, textIn, workspace, writeFiles } from './small-site.ts'

const three = {
  'content/one.md': post(
    { title: 'One', date: '2026-01-01', tags: ['trust'] },
    'Trust grows slowly between people.',
  ),
  'content/two.md': post(
    { title: 'Two', date: '2026-01-02', tags: ['trust'] },
    'Trust and people. See [one](./one.md#top).',
  ),
  'content/three.md': post({ title: 'Three', date: '2026-01-03' }, 'Bread needs time.'),
}

const codes = (report: { readonly diagnostics: readonly { readonly code: string }[] }): string[] =>
  report.diagnostics.map(({ code }) => code)

describe('a first build', () => {
  it('makes a page for each post, lists, feeds and a sitemap', async () => {
    const { out, build } = workspace(three)
    const report = await build()
    expect(report.ok).toBe(true)
    expect([...out.files.keys()].filter((path) => !path.startsWith('assets/')).sort()).toEqual([
      'archive/index.html',
      'feed.atom',
      'feed.json',
      'feed.xml',
      'index.html',
      'one/index.html',
      'page/2/index.html',
      'sitemap.xml',
      'tags/trust/index.html',
      'three/index.html',
      'two/index.html',
    ])
    expect(report.pages).toEqual({ total: 11, rendered: 11, written: 11, removed: 0 })
  })

  it('puts whole bodies with absolute links into the feeds', async () => {
    const { out, build } = workspace(three)
    await build()
    for (const feed of ['feed.xml', 'feed.atom', 'feed.json']) {
      expect(textIn(out, feed)).toContain('https://example.org/one/#top')
    }
  })

  it('shows related posts with their reason', async () => {
    const { out, build } = workspace(three)
    await build()
    expect(textIn(out, 'one/index.html')).toContain('href="/two/"')
    expect(textIn(out, 'one/index.html')).toMatch(/trust/)
  })
})

describe('a second build', () => {
  it('draws and writes nothing when nothing changed', async () => {
    const { build } = workspace(three)
    await build()
    const report = await build()
    expect(report.pages).toMatchObject({ total: 11, rendered: 0, written: 0, removed: 0 })
    expect(report.assets.written).toBe(0)
  })

  it('draws only the pages whose props changed', async () => {
    const { root, build } = workspace(three)
    await build()
    writeFiles(root, {
      'content/three.md': post(
        { title: 'Three', date: '2026-01-03' },
        'Bread needs time. Rye needs more.',
      ),
    })
    const { changed } = await build()
    expect(changed.written).toContain('three/index.html')
    expect(changed.written).not.toContain('one/index.html')
    expect(changed.written).not.toContain('archive/index.html')
  })

  it('changes the pages that link to a post whose address changed', async () => {
    const { root, out, build } = workspace(three)
    await build()
    writeFiles(root, {
      'content/one.md': post(
        { title: 'One', date: '2026-01-01', tags: ['trust'], slug: 'first' },
        'Trust grows slowly between people.',
      ),
    })
    const { changed } = await build()
    expect(changed.removed).toEqual(['one/index.html'])
    expect(textIn(out, 'two/index.html')).toContain('href="/first/#top"')
  })

  it('removes the page of a post that is gone', async () => {
    const { root, out, build } = workspace(three)
    await build()
    rmSync(join(root, 'content/three.md'))
    await build()
    expect(out.files.has('three/index.html')).toBe(false)
    expect(textIn(out, 'index.html')).not.toContain('Three')
  })

  it('draws everything again when the code changed, and writes only what differs', async () => {
    const { build } = workspace(three)
    await build()
    const report = await build({ code: codeNamed('other code') })
    expect(report.pages).toMatchObject({ rendered: 11, written: 0 })
  })

  it('draws everything when the code is not known', async () => {
    const { root, out, build } = workspace(three)
    await build()
    const { build: buildSite } = await import('../src/index.ts')
    const { smallSite } = await import('./small-blog.ts')
    const report = await buildSite(smallSite(root), {
      root,
      out,
      cache: join(root, '.octavo'),
      now,
    })
    expect(report.pages.rendered).toBe(11)
  })

  it('tells of problems again although the file was not read again', async () => {
    const { build } = workspace({
      ...three,
      'content/four.md': post({ title: 'Four', date: 'soon' }),
    })
    const first = await build()
    const second = await build()
    expect(first.diagnostics.length).toBeGreaterThan(0)
    expect(second.diagnostics).toEqual(first.diagnostics)
  })
})

describe('what is held back', () => {
  it('keeps drafts and scheduled posts out of every file and says when the next one appears', async () => {
    const { out, build } = workspace({
      ...three,
      'content/draft.md': post({ title: 'Secretdraft', date: '2026-01-01', draft: true }),
      'content/later.md': post({ title: 'Secretlater', date: '2026-04-01', tags: ['trust'] }),
    })
    const report = await build()
    expect(report.entries).toMatchObject({ published: 3, held: 2, refused: 0 })
    expect(report.nextChangeAt).toBe('2026-03-31T23:00:00Z')
    for (const path of out.files.keys()) expect(textIn(out, path), path).not.toMatch(/Secret/)
  })

  it('shows them in a preview, which a folder refuses', async () => {
    const { root, out, build } = workspace({
      ...three,
      'content/draft.md': post({ title: 'Secretdraft', date: '2026-01-01', draft: true }),
    })
    await build({ preview: true })
    expect(out.files.has('draft/index.html')).toBe(true)
    await expect(build({ preview: true, out: join(root, '_site') })).rejects.toThrow(/preview/)
  })

  it('gives an unlisted post a page and no place in lists', async () => {
    const { out, build } = workspace({
      ...three,
      'content/hushed.md': post({ title: 'Hushed', date: '2026-01-05', unlisted: true }),
    })
    await build()
    expect(out.files.has('hushed/index.html')).toBe(true)
    for (const list of ['index.html', 'feed.xml', 'sitemap.xml', 'archive/index.html']) {
      expect(textIn(out, list)).not.toContain('hushed')
    }
  })
})

describe('links and pictures', () => {
  const broken = post(
    { title: 'Broken', date: '2026-02-01' },
    'Fine: [one](one.md).\n\nA [typo](./oen.md), a [hole](/nowhere/) and ![a picture](missing.png).',
  )

  it('reports each broken one with file, line and column', async () => {
    const { build } = workspace({ ...three, 'content/broken.md': broken })
    const { diagnostics } = await build()
    const places = diagnostics.map(({ code, file, range }) => [
      code,
      file,
      range?.start.line,
      range?.start.column,
    ])
    expect(places).toEqual([
      ['links/no-such-post', 'content/broken.md', 7, 3],
      ['links/broken', 'content/broken.md', 7, 23],
      ['images/missing', 'content/broken.md', 7, 45],
    ])
    expect(diagnostics[0]?.hint).toContain('content/one.md')
  })

  it('reports a link to a draft, and shows its text without saying where the draft lies', async () => {
    const { root, out, build } = workspace({
      'content/a.md': post({ title: 'A', date: '2026-01-01' }, 'See [b](secret.md#x).'),
      'content/secret.md': post({ title: 'B', date: '2026-01-01', draft: true }),
    })
    expect(codes(await build())).toEqual(['links/not-published'])
    expect(textIn(out, 'a/index.html')).toContain('See <a>b</a>.')
    expect([...out.files.keys()].filter((path) => textIn(out, path).includes('secret'))).toEqual([])

    rmSync(join(root, 'content/secret.md'))
    expect(codes(await build())).toEqual(['links/no-such-post'])
    expect(textIn(out, 'a/index.html')).toContain('See <a href="secret.md#x">b</a>.')
  })

  it('does the same for a link to the address of a draft, and names the draft', async () => {
    const { root, out, build } = workspace({
      'content/a.md': post(
        { title: 'A', date: '2026-01-01', aliases: ['/moved/'] },
        'See [b](/secret/#x), [the same](../secret), [d](/moved/) and ![p](/secret.png).',
      ),
      'content/b.md': post({ title: 'B', date: '2026-01-01', slug: 'secret', draft: true }),
      'content/d.md': post({ title: 'D', date: '2026-01-01', slug: 'moved', draft: true }),
      'public/secret.png': png(1, 1),
    })
    const { diagnostics } = await build()
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['links/not-published', '`/secret/` is the address of content/b.md, which is not published.'],
      ['links/not-published', '`/secret` is the address of content/b.md, which is not published.'],
    ])
    const text = 'See <a>b</a>, <a>the same</a>, <a href="/moved/">d</a> and'
    expect(textIn(out, 'a/index.html')).toContain(text)
    expect(textIn(out, 'feed.xml')).not.toContain('/secret/')

    writeFiles(root, { 'content/b.md': post({ title: 'B', date: '2026-01-01', draft: true }) })
    expect(codes(await build())).toEqual(['links/broken', 'links/broken'])
  })

  it('gives a picture beside a post a hashed name and its size', async () => {
    const { root, out, build } = workspace({
      'content/a.md': post({ title: 'A', date: '2026-01-01' }, '![A square](square.png)'),
      'content/square.png': png(30, 20),
    })
    await build()
    const html = textIn(out, 'a/index.html')
    const src = /src="(\/assets\/square\.[0-9a-f]{10}\.png)" width="30" height="20"/.exec(html)?.[1]
    expect(out.files.has(src?.slice(1) ?? '')).toBe(true)

    writeFileSync(join(root, 'content/square.png'), png(40, 20))
    const { changed } = await build()
    expect(changed.removed).toEqual([src?.slice(1)])
    expect(textIn(out, 'a/index.html')).toContain('width="40"')
  })

  it('leaves files outside of the content alone', async () => {
    const { out, build } = workspace({
      'secret/key.png': png(1, 1),
      'content/posts/a.md': post(
        { title: 'A', date: '2026-01-01' },
        '![x](../../../etc/passwd) ![y](../../../secret.png)',
      ),
    })
    const report = await build()
    expect(codes(report)).toEqual(['images/missing', 'images/missing'])
    expect([...out.files.keys()].join()).not.toMatch(/passwd|key/)
  })

  it('copies public files as they are', async () => {
    const { out, build } = workspace({
      ...three,
      'public/.well-known/x.txt': 'hello',
      'public/.git/config': 'no',
    })
    await build()
    expect(textIn(out, '.well-known/x.txt')).toBe('hello')
    expect(out.files.has('.git/config')).toBe(false)
  })
})

describe('addresses', () => {
  it('puts the base path into every link and into no file name', async () => {
    const { out, build } = workspace(three, { url: 'https://example.org/blog/' })
    await build()
    expect(out.files.has('two/index.html')).toBe(true)
    expect(textIn(out, 'two/index.html')).toContain('href="/blog/one/#top"')
    expect(textIn(out, 'index.html')).toContain('href="/blog/page/2/"')
    expect(textIn(out, 'feed.xml')).toContain('https://example.org/blog/one/')
    const links = [...textIn(out, 'index.html').matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(
      ([, href]) => href,
    )
    expect(links.filter((href) => !href?.startsWith('/blog/'))).toEqual([])
  })

  it('refuses two posts at one address and shows both places', async () => {
    const { out, build } = workspace({
      'content/a/same.md': post({ title: 'A', date: '2026-01-01' }),
      'content/b/Same.md': post({ title: 'B', date: '2026-01-01' }),
    })
    const report = await build()
    expect(report.ok).toBe(false)
    expect(report.entries).toMatchObject({ published: 1, refused: 1 })
    expect(report.diagnostics[0]).toMatchObject({
      code: 'address/taken',
      file: 'content/b/Same.md',
      related: [{ file: 'content/a/same.md' }],
    })
    expect(out.files.has('same/index.html')).toBe(true)
  })

  it('keeps letters of all scripts', async () => {
    const { out, build } = workspace({
      'content/日本語.md': post({ title: '日本語', date: '2026-01-01', tags: ['日本'] }),
    })
    await build()
    expect(out.files.has('日本語/index.html')).toBe(true)
    expect(out.files.has('tags/日本/index.html')).toBe(true)
    expect(textIn(out, 'sitemap.xml')).toContain('https://example.org/%E6%97%A5%E6%9C%AC%E8%AA%9E/')
  })
})

describe('trouble', () => {
  it('says that a folder is empty instead of building nothing in silence', async () => {
    const { build } = workspace({ 'content/.keep': '' })
    expect(codes(await build())).toEqual(['site/empty-folder'])
  })

  it('builds the rest when one post cannot be read', async () => {
    const { out, build } = workspace({
      ...three,
      'content/bad.md': '---\ntitle: [unclosed\n---\nText',
    })
    const report = await build()
    expect(report.ok).toBe(false)
    expect(out.files.has('one/index.html')).toBe(true)
    expect(report.diagnostics.every(({ file }) => file === 'content/bad.md')).toBe(true)
  })
})
