import { blogPost, collection } from '@octavo/content'
import { createMarkdown } from '@octavo/markdown'
import { describe, expect, it } from 'vitest'
import { defineSite } from '../src/index.ts'

const meta = { title: 'Rooms', url: 'https://example.org', language: 'en', timeZone: 'UTC' }
const posts = collection({ source: [], schema: blogPost() })
const right = { meta, collections: { posts }, markdown: createMarkdown(), *pages() {} }
// As a configuration in JavaScript may be, which nothing compiles.
const define = defineSite as (options: object) => unknown

describe('defineSite', () => {
  it.each([
    [{ markdwn: 1 }, 'defineSite() knows no "markdwn". Did you mean "markdown"?'],
    [{ plugins: [] }, 'defineSite() knows no "plugins". There is meta, collections,'],
    [{ markdown: undefined }, 'markdown must be createMarkdown(), got undefined.'],
    [{ collections: undefined }, 'collections must be { posts: collection(…) }, got undefined.'],
    [{ collections: { terms: posts } }, 'a collection may not be called "terms"'],
    [{ pages: [] }, 'pages must be a generator: *pages({ posts }) { … }, got object.'],
    [{ addresses: { post: '/:slug/' } }, 'addresses knows no "post". Did you mean "posts"?'],
    [{ addresses: { posts: '/:yaer/' } }, 'permalink "/:yaer/" has ":yaer"; known are :year,'],
    [{ trailingSlash: 'no' }, 'trailingSlash must be "always" or "never", got "no".'],
    [{ meta: undefined }, 'meta must be an object, got undefined.'],
    [{ meta: { ...meta, titel: 'Rooms' } }, 'meta knows no "titel". Did you mean "title"?'],
    [{ meta: { ...meta, title: '' } }, 'meta.title must be the name of the site, got "".'],
    [{ meta: { ...meta, url: '/rooms' } }, 'meta.url must be an absolute address'],
    [{ meta: { ...meta, timeZone: 'Mars' } }, 'meta.timeZone must be a name such as'],
    [{ meta: { ...meta, languages: { '!': {} } } }, 'a key of meta.languages must be'],
  ])('refuses %j at the door', (wrong, message) => {
    expect(() => define({ ...right, ...wrong })).toThrow(TypeError)
    expect(() => define({ ...right, ...wrong })).toThrow(message)
  })

  it('takes what is right', () => {
    expect(() => defineSite({ ...right, addresses: { posts: '/:year/:slug/' } })).not.toThrow()
  })
})
