import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BlogPost, blogPost, collection } from '@octavo/content'
import { createMarkdown } from '@octavo/markdown'
import { html, type SafeHtml } from '@octavo/renderer'
import { describe, expect, it } from 'vitest'
import { createDetails, type DocumentRecord } from '../src/build/document-record.ts'
import { build, defineSite, folder, memorySink, type Post, page } from '../src/index.ts'
import { now, post, temporaryFolder, textIn, writeFiles } from './small-site.ts'

interface Drawn {
  readonly post: Post<BlogPost>
}

/** Draws every part of a post that is made when it is asked for. */
function everyPart({ post }: Drawn): SafeHtml {
  const { title, headings, body, feedBody, markdown } = post
  const names = headings.map(({ text }) => text).join()
  return html`${title}|${names}|${body.read()}|${feedBody.read()}|${markdown?.read()}`
}

async function drawnFrom(make: (post: Post<BlogPost>) => Drawn): Promise<string> {
  const root = temporaryFolder()
  const body = '## One\n\nTo [b](./b.md).'
  writeFiles(root, {
    'content/a.md': post({ id: 'a', title: 'Alpha', date: '2026-01-05' }, body),
    'content/b.md': post({ id: 'b', title: 'Beta', date: '2026-01-04' }),
  })
  const source = folder(pathToFileURL(join(root, 'content/')))
  const posts = collection({ source, schema: blogPost() })
  const site = defineSite({
    meta: { title: 'Small', url: 'https://example.org', language: 'en', timeZone: 'UTC' },
    collections: { posts },
    markdown: createMarkdown(),
    *pages({ posts }) {
      for (const post of posts) yield page(post.url, everyPart, make(post))
    },
  })
  const out = memorySink()
  const { diagnostics } = await build(site, { root, out, now })
  expect(diagnostics).toEqual([])
  return textIn(out, 'a/index.html')
}

describe('the parts of a post that are made when they are asked for', () => {
  it('can be passed on with the post', async () => {
    const drawn = await drawnFrom((post) => ({ post }))
    expect(drawn).toMatch(/^Alpha\|One\|<h2 id="one">/)
    expect(drawn).toContain('<a href="/b/">b</a>')
    expect(drawn).toContain('a href=&quot;https://example.org/b/&quot;')
    expect(drawn).toContain('[b](https://example.org/b/)')
  })

  it('are in a copy of it, too', async () => {
    const whole = await drawnFrom((post) => ({ post }))
    const copied = await drawnFrom((post) => ({ post: { ...post, title: 'Copied' } }))
    expect(copied).toBe(whole.replace('Alpha', 'Copied'))
  })
})

describe('the details of documents', () => {
  const documents = Array.from(
    { length: 1500 },
    (_, at) => ({ details: [at, 0, ''] }) as unknown as DocumentRecord,
  )

  function readingOf(asked: readonly DocumentRecord[]): number {
    let reads = 0
    const details = createDetails({
      read: ([at]) => {
        reads++
        return JSON.stringify({ at })
      },
    })
    for (const document of asked) expect(details.of(document)).toEqual({ at: document.details[0] })
    return reads
  }

  it('are read once in a small site', () => {
    const few = documents.slice(0, 1000)
    expect(readingOf([...few, ...few])).toBe(1000)
  })

  it('are not read when they were just made', () => {
    const details = createDetails({ read: () => undefined })
    const [document] = documents as [DocumentRecord]
    const made = { headings: [], outline: [], links: [], images: [], ids: [] }
    details.keep(document, made)
    expect(details.of(document)).toBe(made)
  })

  it('are not held for all posts of a large one', () => {
    expect(readingOf([...documents, ...documents.slice(500), ...documents.slice(0, 1)])).toBe(1501)
  })
})
