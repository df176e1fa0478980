import { join } from 'node:path'
import { blogPost, collection } from '@octavo/content'
import { createMarkdown } from '@octavo/markdown'
import { html } from '@octavo/renderer'
import { expect, it } from 'vitest'
import { build, defineSite, memorySink, page } from '../src/index.ts'
import { asset } from '../src/plan/asset.ts'
import { codeNamed, now, temporaryFolder, textIn } from './small-site.ts'

function site(version: number, log: string[], extra = '/assets/card.png') {
  return defineSite({
    meta: { title: 'Small', url: 'https://example.org', language: 'en', timeZone: 'UTC' },
    collections: { posts: collection({ source: [], schema: blogPost() }) },
    markdown: createMarkdown(),
    *pages() {
      yield page('/', () => html`<p>Home</p>`, {})
      yield asset(extra, {
        digest: `card ${version}`,
        async read() {
          log.push(`drawn ${version}`)
          return new TextEncoder().encode(`card ${version}`)
        },
      })
    },
  })
}

it('writes a planned file, and reads it again only when its digest is another', async () => {
  const root = temporaryFolder()
  const out = memorySink()
  const log: string[] = []
  const options = {
    root,
    out,
    now,
    cache: join(root, '.octavo'),
    code: codeNamed('code'),
    trust: 'hash',
  } as const
  await build(site(1, log), options)
  expect(textIn(out, 'assets/card.png')).toBe('card 1')
  await build(site(1, log), options)
  expect(log).toEqual(['drawn 1'])
  await build(site(2, log), { ...options, code: codeNamed('other code') })
  expect(textIn(out, 'assets/card.png')).toBe('card 2')
  expect(log).toEqual(['drawn 1', 'drawn 2'])
})

it('removes it when it is no longer planned', async () => {
  const root = temporaryFolder()
  const out = memorySink()
  const options = { root, out, now, cache: join(root, '.octavo') }
  await build(site(1, []), { ...options, code: codeNamed('a') })
  await build(site(1, [], '/assets/other.png'), { ...options, code: codeNamed('b') })
  expect([...out.files.keys()].sort()).toEqual(['assets/other.png', 'index.html'])
})

it('refuses what is no file of the site', () => {
  const read = () => new Uint8Array()
  expect(() => asset('card.png', { digest: 'x', read })).toThrow('begins with "/"')
  expect(() => asset('/card.png', { digest: '', read })).toThrow('takes { digest, read }')
})
