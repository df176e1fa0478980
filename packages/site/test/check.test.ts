import { describe, expect, it } from 'vitest'
import { buildAndKeep } from '../src/build/build.ts'
import type { MadePost } from '../src/build/made-post.ts'
import { checkSite } from '../src/check/check-site.ts'
import { windowsNames } from '../src/check/windows-names.ts'
import { memorySink } from '../src/index.ts'
import { smallSite } from './small-blog.ts'
import { type Files, now, post, temporaryFolder, writeFiles } from './small-site.ts'

async function check(files: Files) {
  const root = temporaryFolder()
  writeFiles(root, files)
  const { assembled } = await buildAndKeep(smallSite(root), { root, out: memorySink(), now })
  return checkSite(assembled).map(({ code, file, range }) =>
    [code, `${file}:${range?.start.line}:${range?.start.column}`.replace('content/', '')].join(' '),
  )
}
const dated = (title: string, body?: string, more = {}) =>
  post({ title, date: '2026-01-01', ...more }, body)

describe('octavo check finds', () => {
  it('anchors that are not there, by file and by address', async () => {
    const found = await check({
      'content/a.md': dated(
        'A',
        '## A heading\n\n[b](b.md#below) [b](/b/#missing) [here](#a-heading) [up](#top)',
      ),
      'content/b.md': dated('B', '## Below\n\n[a](a.md#a-heading) [a](a.md#:~:text=heading)'),
    })
    expect(found).toEqual(['links/no-such-anchor a.md:7:17'])
  })

  it('pictures without a description', async () => {
    const found = await check({
      'content/a.md': dated(
        'A',
        '![](https://example.com/x.png) ![A chair](https://example.com/y.png)',
      ),
    })
    expect(found).toEqual(['images/no-description a.md:5:1'])
  })

  it('headings that skip a level, but not the first one', async () => {
    const found = await check({
      'content/a.md': dated('A', '### Three\n\n## Two\n\n#### Four\n\n### Three\n'),
    })
    expect(found).toEqual(['headings/jump a.md:9:1'])
  })

  it('posts that no other links to, where posts link', async () => {
    const lonely = { 'content/a.md': dated('A'), 'content/b.md': dated('B') }
    expect(await check(lonely)).toEqual([])
    expect(await check({ ...lonely, 'content/c.md': dated('C', '[a](a.md) [me](c.md)') })).toEqual([
      'links/orphan b.md:1:1',
      'links/orphan c.md:1:1',
    ])
  })

  it('drafts and scheduled posts whose address another file has, but not what keeps its own', async () => {
    const found = await check({
      'content/a.md': dated('A'),
      'content/b.md': dated('B', '', { draft: true, permalink: '/A' }),
      'content/c.md': post({ title: 'C', date: '2999-01-01', slug: 'a' }),
      'content/d.md': dated('D', '', { draft: true }),
      'content/e.md': post({ title: 'E', date: '2999-01-01', slug: 'd' }),
    })
    expect(found).toEqual([
      'drafts/unreachable b.md:5:12',
      'drafts/unreachable c.md:4:7',
      'drafts/unreachable e.md:4:7',
    ])
  })

  it('names that a disk of Windows refuses', async () => {
    const found = await check({
      'content/con.md': dated('Con'),
      'content/lpt1-notes.md': dated('Notes'),
      'content/b.md': dated('B', 'x', { slug: 'aux' }),
    })
    expect(found).toEqual(['site/windows-name b.md:4:7', 'site/windows-name con.md:1:1'])
  })

  it('a name that Windows refuses once for a post and the files called after it, with what is to be done', () => {
    const url = '/en/con/'
    const made = { post: { url, path: 'con.md' }, file: { entry: { frontMatter: '' } } }
    const files = ['en/con/index.html', 'en/con.md', 'assets/con.1f.png', 'tags/con/index.html']
    const records = new Map(
      [...files, 'nul.png'].map((file) => [
        file,
        { fingerprint: file.endsWith('.png') ? '' : 'x' },
      ]),
    )
    const found = windowsNames(records, [made as unknown as MadePost])
    expect(found.map(({ message, hint }) => [message.split(' ')[5], hint])).toEqual([
      ['"con":', 'Give the post a slug of its own: slug: in its front matter.'],
      ['"con":', 'Give its page another path in pages().'],
      ['"nul.png":', 'Give the file another name.'],
    ])
  })

  it('descriptions that are used twice', async () => {
    const found = await check({
      'content/a.md': dated('A', 'x', { description: 'About a chair.' }),
      'content/b.md': dated('B', 'x', { description: 'about a chair. ' }),
      'content/c.md': dated('C', 'x', { description: 'About a table.' }),
    })
    expect(found).toEqual(['descriptions/same b.md:4:14'])
  })

  it('tags that look like one another', async () => {
    const found = await check({
      'content/a.md': dated('A', 'x', { tags: ['user research'] }),
      'content/b.md': dated('B', 'x', { tags: ['user-research'] }),
    })
    expect(found.filter((line) => line.startsWith('terms/'))).not.toEqual([])
  })

  it('nothing in a blog that is well', async () => {
    expect(await check({ 'content/a.md': dated('A', '## One\n\n### Two\n\nText.') })).toEqual([])
  })
})
