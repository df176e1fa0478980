import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { blogPost, collection } from '@octavo/content'
import { createMarkdown } from '@octavo/markdown'
import { createTheme } from '@octavo/theme'
import { describe, expect, it } from 'vitest'
import type { PictureMaker, PictureMakerFor } from '../src/assets/prepare-pictures.ts'
import { build, card, defineSite, feeds, folder, full, memorySink, page } from '../src/index.ts'
import {
  codeNamed,
  type Files,
  now,
  png,
  post,
  temporaryFolder,
  textIn,
  writeFiles,
} from './small-site.ts'

/** A maker whose files say what they were made of, and which counts what is encoded. */
function countingMaker() {
  const encoded: string[] = []
  const prepared: string[] = []
  const known = new Map<string, Uint8Array>()
  const makerFor: PictureMakerFor = (address): PictureMaker => ({
    async prepare({ name, read }, { path }) {
      prepared.push(path)
      // As a maker with a cache: nothing is read of what it knows.
      const bytes = known.get(name) ?? read()
      known.set(name, bytes)
      if (bytes.length < 20) {
        const problem = {
          code: 'image/unreadable',
          severity: 'warning',
          message: 'No picture.',
          file: path,
        } as const
        return { value: undefined, diagnostics: [problem] }
      }
      const stem = path.slice(path.lastIndexOf('/') + 1, -4)
      const asset = (name: string) => ({
        name,
        digest: `${name} ${bytes.length}`,
        async read() {
          encoded.push(name)
          return bytes
        },
      })
      const value = {
        src: address(`${stem}-8.jpg`),
        width: 8,
        height: 4,
        srcset: `${address(`${stem}-4.jpg`)} 4w, ${address(`${stem}-8.jpg`)} 8w`,
        sizes: '100vw',
        sources: [
          { type: 'image/avif', srcset: `${address(`${stem}-8.avif`)} 8w`, sizes: '100vw' },
        ],
        assets: [asset(`${stem}-4.jpg`), asset(`${stem}-8.jpg`), asset(`${stem}-8.avif`)],
      }
      return { value, diagnostics: [] }
    },
  })
  return { makerFor, encoded, prepared }
}

const files: Files = {
  'content/a.md': post(
    { title: 'A', date: '2026-01-05', image: { src: './room.png', alt: 'A room' } },
    'One ![Two](room.png) and ![hall](hall.png).\n\n[The file](hall.png)',
  ),
  'content/b.md': post({ title: 'B', date: '2026-01-04' }, '![Two](./room.png)\n\n![bad](bad.png)'),
  'content/room.png': png(8, 4),
  'content/hall.png': png(6, 6),
  'content/bad.png': 'no picture',
}

function site(root: string, images: PictureMakerFor) {
  const theme = createTheme()
  const posts = collection({
    source: folder(pathToFileURL(join(root, 'content/'))),
    schema: blogPost(),
    ids: 'optional',
  })
  return defineSite({
    meta: { title: 'Small', url: 'https://example.org/blog', language: 'en', timeZone: 'UTC' },
    collections: { posts },
    markdown: createMarkdown(),
    theme,
    images,
    *pages({ posts }) {
      for (const one of posts) yield page(one.url, theme.post, { post: full(one) })
      yield page('/cards.json', (props: object) => JSON.stringify(props), {
        cards: posts.map(card),
      })
      yield* feeds(posts, { path: '/feed' })
    },
  })
}

it('shows a picture from anywhere below the root of the site, and no other file and none from further out', async () => {
  const root = join(temporaryFolder(), 'site')
  writeFiles(root, {
    'src/assets/a.png': png(40, 20),
    'src/assets/plan.pdf': 'PDF',
    'src/.hidden/b.png': png(1, 1),
    '../c.png': png(1, 1),
    'src/content/blog/first.md': post(
      { title: 'First', date: '2026-01-01', image: '../../assets/a.png' },
      '![a](../../assets/a.png) ![b](../../.hidden/b.png) ![c](../../../../c.png) [plan](../../assets/plan.pdf)',
    ),
  })
  const posts = collection({
    source: folder(pathToFileURL(join(root, 'src/content/blog/'))),
    schema: blogPost(),
    ids: 'optional',
  })
  const theme = createTheme()
  const site = defineSite({
    meta: { title: 'T', url: 'https://example.org', language: 'en', timeZone: 'UTC' },
    ...{ collections: { posts }, markdown: createMarkdown(), theme },
    *pages({ posts }) {
      for (const one of posts) yield page(one.url, theme.post, { post: full(one) })
    },
  })
  const out = memorySink()
  const { diagnostics } = await build(site, { root, out, now })
  expect(diagnostics.map(({ code }) => code)).toEqual([
    'images/missing',
    'images/missing',
    'links/broken',
  ])
  expect(textIn(out, 'first/index.html')).toMatch(/<img src="\/assets\/a\.[\w-]+\.png" width="40"/)
  expect([...out.files.keys()].filter((file) => /\.png$|pdf/.test(file))).toHaveLength(1)
})

describe('pictures beside posts, with a maker', () => {
  it('come in its sizes and formats: in bodies, at the head of a post and on cards', async () => {
    const { makerFor, prepared } = countingMaker()
    const root = temporaryFolder()
    writeFiles(root, files)
    const out = memorySink()
    await build(site(root, makerFor), { root, out, now })
    const own = textIn(out, 'a/index.html')
    const source = '<source type="image/avif" srcset="/blog/assets/room-8.avif 8w"'
    expect(own.split(source)).toHaveLength(3)
    expect(own).toContain('srcset="/blog/assets/hall-4.jpg 4w, /blog/assets/hall-8.jpg 8w"')
    const { cards } = JSON.parse(textIn(out, 'cards.json'))
    expect(cards[0].image).toEqual({
      src: '/blog/assets/room-8.jpg',
      alt: 'A room',
      width: 8,
      height: 4,
      srcset: '/blog/assets/room-4.jpg 4w, /blog/assets/room-8.jpg 8w',
      sizes: '100vw',
      sources: [{ type: 'image/avif', srcset: '/blog/assets/room-8.avif 8w', sizes: '100vw' }],
    })
    expect(prepared.sort()).toEqual(['content/bad.png', 'content/hall.png', 'content/room.png'])
  })

  it('are encoded once, and not again while nothing changes', async () => {
    const { makerFor, encoded } = countingMaker()
    const root = temporaryFolder()
    writeFiles(root, files)
    const out = memorySink()
    const options = { root, out, now, cache: join(root, '.octavo'), code: codeNamed('code') }
    const first = await build(site(root, makerFor), options)
    expect(encoded.sort()).toEqual([
      'hall-4.jpg',
      'hall-8.avif',
      'hall-8.jpg',
      'room-4.jpg',
      'room-8.avif',
      'room-8.jpg',
    ])
    writeFiles(root, { 'content/b.md': post({ title: 'B!', date: '2026-01-04' }, 'No picture.') })
    const second = await build(site(root, makerFor), options)
    expect(encoded).toHaveLength(6)
    expect(second.assets.total).toBe(first.assets.total - 1)
  })

  it('stand in feeds as one file, and a link to a picture leads to the picture as it was', async () => {
    const { makerFor } = countingMaker()
    const root = temporaryFolder()
    writeFiles(root, files)
    const out = memorySink()
    await build(site(root, makerFor), { root, out, now })
    const feed = textIn(out, 'feed.json')
    expect(feed).toContain('src=\\"https://example.org/blog/assets/room-8.jpg\\"')
    expect(feed).not.toContain('srcset')
    const [, href] = /<a href="([^"]*)">The file/.exec(textIn(out, 'a/index.html')) ?? []
    expect(href).toMatch(/^\/blog\/assets\/hall\.[\da-f]+\.png$/)
    expect(out.files.has(href?.slice('/blog/'.length) ?? '')).toBe(true)
  })

  it('that cannot be prepared are copied as they are, and said', async () => {
    const { makerFor } = countingMaker()
    const root = temporaryFolder()
    writeFiles(root, files)
    const out = memorySink()
    const { diagnostics } = await build(site(root, makerFor), { root, out, now })
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'image/unreadable', file: 'content/bad.png' }),
    )
    expect(textIn(out, 'b/index.html')).toMatch(/src="\/blog\/assets\/bad\.[\da-f]+\.png"/)
  })
})
