import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { blogPost, collection } from '@octavo/content'
import { createMarkdown } from '@octavo/markdown'
import { expect, it } from 'vitest'
import { asset, build, defineSite, folder, page } from '../src/index.ts'
import { lookingSink } from '../src/sink/looking-sink.ts'
import { codeNamed, now, post, temporaryFolder, writeFiles } from './small-site.ts'

it('a build that looks draws a page once, reads no file that is no page, and sees every problem each time', async () => {
  const root = temporaryFolder()
  writeFiles(root, {
    'posts/a.md': post({ title: 'A', date: '2026-01-05' }, '[b](/nowhere/)'),
    'posts/c.md': post({ title: 'C', date: '2026-01-05' }),
  })
  const source = folder(pathToFileURL(join(root, 'posts/')))
  const posts = collection({ source, schema: blogPost(), ids: 'optional' })
  const drawn: string[] = []
  const read = () => {
    throw new Error('It was read.')
  }
  const site = defineSite({
    meta: { title: 'T', url: 'https://example.org', language: 'en', timeZone: 'UTC' },
    collections: { posts },
    markdown: createMarkdown(),
    *pages({ posts }) {
      const draw = ({ title }: { readonly title: string }) => {
        drawn.push(title)
        return title
      }
      for (const { url, title } of posts) yield page(url, draw, { title })
      yield asset('/film.mp4', { digest: 'film', read })
    },
  })
  const look = async () => {
    const cache = join(root, '.octavo')
    const out = lookingSink()
    const { pages, diagnostics } = await build(site, {
      root,
      out,
      cache,
      now,
      code: codeNamed('c'),
    })
    return [pages.total, pages.rendered, diagnostics.map(({ code }) => code)]
  }
  expect(await look()).toEqual([2, 2, ['links/broken']])
  expect(await look()).toEqual([2, 0, ['links/broken']])
  writeFiles(root, { 'posts/c.md': post({ title: 'D', date: '2026-01-05' }) })
  expect(await look()).toEqual([2, 1, ['links/broken']])
  expect(drawn.sort()).toEqual(['A', 'C', 'D'])
})
