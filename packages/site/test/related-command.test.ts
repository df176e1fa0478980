import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linkPackages } from './command-site.ts'
import { runOctavo } from './run-octavo.ts'
import { temporaryFolder, writeFiles } from './small-site.ts'

const config = `
import { blogPost, collection } from '@octavo/content'
import { createMarkdown } from '@octavo/markdown'
import { links, words } from '@octavo/related'
import { defineSite, folder, page, ranking } from '@octavo/site'
const from = (name) => collection({ source: folder(new URL(name, import.meta.url)), schema: blogPost(), ids: 'optional' })
const [posts, notes] = [from('posts/'), from('notes/')]
export default defineSite({
  meta: { title: 'T', url: 'https://example.org/rooms', language: 'en', timeZone: 'UTC' },
  collections: { posts, notes }, markdown: createMarkdown(),
  related: ranking(posts, { signals: [words((post) => post.text), links((post) => post.links)] }),
  *pages({ posts }) { for (const post of posts) yield page(post.url, ({ title }) => title, { title: post.title }) },
})
`

const root = temporaryFolder()
const related = (...args: readonly string[]) => runOctavo('related', ...args, '--folder', root)

function titled(title: string, text = '', more = ''): string {
  return `---\ntitle: ${title}\ndate: 2026-01-05\n${more}---\n${text}\n`
}

beforeAll(() => {
  writeFiles(root, {
    'octavo.config.mjs': config,
    'posts/kettles.md': titled('On kettles', 'A kettle boils water. See [cups](cups.md).'),
    'posts/cups.md': titled('All about cups', 'A cup holds water from a kettle.', 'id: 7f3c\n'),
    'posts/teapots.md': titled('Teapots', 'A kettle fills a teapot with water. [Cups](cups.md)'),
    'posts/tea.md': titled('Tea', 'Tea in a teapot wants water from a kettle.'),
    'posts/secret.md': titled('Secret', 'Water.', 'draft: true\n'),
    'posts/hidden.md': titled('Hidden', 'Water.', 'unlisted: true\n'),
    'posts/faulty.md': '---\ntitle: [\n---\nWater.\n',
    'notes/aside.md': titled('An aside', 'Water.'),
  })
  linkPackages(root, ['content', 'markdown', 'related', 'site'])
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('octavo related', () => {
  it('names the posts whose links are a reason by their titles, and no id', async () => {
    const { out, code } = await related('kettles')
    expect(code).toBe(0)
    expect(out).toMatch(/^On kettles {2}\S*kettles\.md\n\n 1 {2}0\.\d\d {2}/)
    expect(out).toMatch(/All about cups\n.*cups\.md\n.*This post links to it\n.*\(from this post\)/)
    expect((await related('tea')).out).toContain('(from “Teapots”')
    expect(out).not.toContain('7f3c')
    expect((await related('cups')).out).toContain('(from it)')
  })

  it('gives a program the id, title, file and address of each', async () => {
    const { out } = await related('kettles', '--json')
    expect(JSON.parse(out)).toContainEqual(
      expect.objectContaining({
        id: '7f3c',
        title: 'All about cups',
        path: 'posts/cups.md',
        url: '/cups/',
        because: 'This post links to it',
      }),
    )
  })

  it.each([
    ['cups.md'],
    ['posts/cups.md'],
    ['./posts/cups.md'],
    ['posts\\cups.md'],
    [join(root, 'posts/cups.md')],
    ['/cups'],
    ['/cups/'],
    ['https://example.org/rooms/cups/'],
    ['http://localhost:4321/rooms/cups/?x#y'],
    ['7f3c'],
    ['all ABOUT cups'],
    ['about cup'],
  ])('finds a post by %s', async (word) => {
    const { out, error } = await related(word)
    expect({ error, title: out.slice(0, 14) }).toEqual({ error: '', title: 'All about cups' })
  })

  it('takes the post whose name it is before those of which it is a part', async () => {
    expect((await related('tea')).out).toMatch(/^Tea {2}/)
  })

  it.each([
    [['kettels'], 'There is no published post "kettels". Did you mean kettles?'],
    [['/nowhere/at/all/'], 'There is no published post "/nowhere/at/all/".'],
    [['ea'], '"ea" could be any of 2 posts:\n  posts/tea.md  Tea\n  posts/teapots.md  Teapots'],
    [['secret'], 'posts/secret.md is held back'],
    [['/secret/'], 'posts/secret.md is held back'],
    [['posts/faulty.md'], 'posts/faulty.md has no page, because something is wrong with it'],
    [['On', 'kettles'], 'What has spaces in it goes into quotation marks.'],
    [[], 'Name one post'],
  ])('explains why %j is none', async (args, message) => {
    const { code, error } = await related(...args)
    expect(error).toContain(message)
    expect(code).toBe(2)
  })

  it.each([
    ['hidden', 'only listed posts are ranked'],
    ['aside', 'the ranking is of posts, and this is one of notes'],
  ])('says why %s has none', async (word, reason) => {
    expect((await related(word)).out).toContain(`No related posts: `)
    expect((await related(word)).out).toContain(reason)
  })
})
