import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { blogPost, collection } from '@octavo/content'
import { createMarkdown } from '@octavo/markdown'
import { expect, it } from 'vitest'
import { build, defineSite, feeds, folder, memorySink, taxonomy } from '../src/index.ts'
import { type Files, now, png, post, temporaryFolder, textIn, writeFiles } from './small-site.ts'

async function built(files: Files) {
  const root = temporaryFolder()
  writeFiles(root, files)
  const source = folder(pathToFileURL(join(root, 'content/')))
  const posts = collection({ source, schema: blogPost(), ids: 'optional' })
  const site = defineSite({
    meta: { title: 'Small', url: 'https://example.org/blog', language: 'en', timeZone: 'UTC' },
    collections: { posts },
    terms: { tags: taxonomy(posts, ({ data }) => data.tags, '/tags/:slug/') },
    markdown: createMarkdown(),
    *pages({ posts, terms }) {
      yield* feeds(posts, { path: '/feed' })
      const german = { title: 'Klein', description: 'Kurz.', language: 'de' }
      yield* feeds(posts, { path: '/de', ...german, formats: ['atom'] })
      for (const { label, url, posts } of terms.tags) {
        yield* feeds(posts, { path: `${url}feed`, of: url, title: `Small: ${label}` })
      }
    },
  })
  const out = memorySink()
  await build(site, { root, out, now })
  return out
}

const files: Files = {
  'content/a.md': post({
    id: 'a-1',
    title: 'A',
    date: '2026-01-05',
    tags: ['Trust'],
    image: { src: './room.png', alt: 'A room' },
  }),
  'content/b.md': post({ id: 'b-1', title: 'B', date: '2026-01-04' }),
  'content/room.png': png(40, 30),
}

it('a feed of a tag belongs to the page of the tag and holds its posts', async () => {
  const out = await built(files)
  const feed = JSON.parse(textIn(out, 'tags/trust/feed.json'))
  expect(feed.home_page_url).toBe('https://example.org/blog/tags/trust/')
  expect(feed.feed_url).toBe('https://example.org/blog/tags/trust/feed.json')
  expect(feed.title).toBe('Small: Trust')
  expect(feed.items.map(({ title }: { title: string }) => title)).toEqual(['A'])
})

it('a post has one id in all feeds', async () => {
  const out = await built(files)
  const ids = ['feed.json', 'tags/trust/feed.json'].map(
    (path) => JSON.parse(textIn(out, path)).items[0].id,
  )
  expect(ids[0]).toMatch(/^urn:uuid:/)
  expect(ids[1]).toBe(ids[0])
  expect(textIn(out, 'tags/trust/feed.xml')).toContain(`<guid isPermaLink="false">${ids[0]}</guid>`)
  expect(textIn(out, 'tags/trust/feed.atom')).toContain(`<id>${ids[0]}</id>`)
})

it('a post’s picture stands in its feeds by its absolute address, with size and type', async () => {
  const out = await built(files)
  const address = /https:\/\/example\.org\/blog\/assets\/room\.[\da-f]+\.png/
  expect(JSON.parse(textIn(out, 'feed.json')).items[0].image).toMatch(address)
  const [content] = /<media:content [^>]*>/.exec(textIn(out, 'feed.xml')) ?? []
  expect(content).toMatch(address)
  expect(content).toContain('medium="image" type="image/png" width="40" height="30"')
})

it('a feed speaks for itself in its own language, and for the site in its name', async () => {
  const out = await built(files)
  const feed = textIn(out, 'de.atom')
  expect(feed).toContain('xml:lang="de"')
  expect(feed).toContain('<subtitle>Kurz.</subtitle>')
  expect(feed).toContain('<name>Small</name>')
  expect(textIn(out, 'feed.atom')).toContain('xml:lang="en"')
})
