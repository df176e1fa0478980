import {
  type Addressable,
  type AddressOptions,
  assignAddresses,
  blogDate,
  blogPost,
  collection,
  loadEntries,
  type PostId,
  sourceFile,
} from '@octavo/content'
import { placeOf } from '@octavo/diagnostics'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from './any-text.ts'

const entry = (path: string, data: Addressable['data'] = {}): Addressable => ({
  path,
  id: path as PostId,
  data,
})
const addressOf = (one: Addressable, options: AddressOptions<Addressable> = {}) =>
  assignAddresses([one], options).value.get(one.id)

const trust = entry('posts/2026-01-05-On-Trust.md', {
  title: 'Trust, again',
  date: blogDate('2026-01-05T23:30:00-05:00'),
  categories: ['Working together', 'Essays'],
  lang: 'pt-BR',
})

describe('an address', () => {
  it.each([
    [undefined, '/on-trust/'],
    ['/:slug/', '/on-trust/'],
    ['/:year/:month/:day/:slug/', '/2026/01/06/on-trust/'],
    ['/:name/', '/On-Trust/'],
    ['/:title', '/trust-again/'],
    ['/:lang/:category/:slug/', '/pt-br/working-together/on-trust/'],
    ['/:categories/:slug/', '/working-together/essays/on-trust/'],
    ['/:slug.html', '/on-trust.html'],
    ['/p/:id', '/p/posts-2026-01-05-on-trust-md/'],
  ])('follows the pattern %s', (permalink, address) => {
    expect(addressOf(trust, permalink === undefined ? {} : { permalink })).toBe(address)
  })

  it('takes the day of the date in the zone of the site', () => {
    const options = { permalink: '/:year/:month/:day/', timeZone: 'America/New_York' }
    expect(addressOf(trust, options)).toBe('/2026/01/05/')
  })

  it('is spelled in the language of the site where the entry says none', () => {
    const address = (data: Addressable['data']) =>
      addressOf(entry('Übersicht.md', data), { language: 'de-AT' })
    expect(address({})).toBe('/uebersicht/')
    expect(address({ lang: 'sv' })).toBe('/ubersicht/')
  })

  it('leaves out parts that have no value', () => {
    expect(addressOf(entry('a.md'), { permalink: '/:lang/:year/:slug/' })).toBe('/a/')
  })

  // Plain paths under `/` take a short way; under another base path all take the long one.
  it('is the same under every base path', () => {
    const part = fc.oneof(anyText(), fc.stringMatching(/^[a-zA-Z0-9_/-]{0,12}$/))
    fc.assert(
      fc.property(part, fc.constantFrom('always', 'never'), (permalink, trailingSlash) => {
        const one = entry('a.md', { permalink })
        const below = addressOf(one, { basePath: '/b', trailingSlash })
        const alone = addressOf(one, { trailingSlash })
        if (alone !== '/') expect(below).toBe(`/b${alone}`)
      }),
    )
  })

  it('prefers the slug and the permalink of the post', () => {
    expect(addressOf(entry('a.md', { slug: 'My Own' }))).toBe('/my-own/')
    expect(addressOf(entry('a.md', { slug: 'x', permalink: '/Else/where' }))).toBe('/Else/where/')
    expect(addressOf(entry('a.md', { permalink: '/feed.xml' }))).toBe('/feed.xml')
  })

  it('is what a function says', () => {
    expect(addressOf(trust, { permalink: ({ path }) => `/p/${path.length}` })).toBe('/p/28/')
  })

  it('names a folder post after its folder', () => {
    expect(addressOf(entry('posts/2026-01-05-trust/index.md'))).toBe('/trust/')
  })

  it('lies under the base path', () => {
    expect(addressOf(trust, { basePath: '/blog' })).toBe('/blog/on-trust/')
    expect(addressOf(trust, { basePath: '/blog/', permalink: 'x' })).toBe('/blog/x/')
  })

  it('keeps the policy for the slash at its end', () => {
    expect(addressOf(trust, { trailingSlash: 'never' })).toBe('/on-trust')
    expect(addressOf(entry('a.md', { permalink: '/' }), { trailingSlash: 'never' })).toBe('/')
    expect(addressOf(entry('a.md', { permalink: '/x/' }), { trailingSlash: 'never' })).toBe('/x')
  })

  it('is percent-encoded once, whatever is written', () => {
    const encoded = '/%E6%97%A5%E6%9C%AC%E8%AA%9E/'
    expect(addressOf(entry('日本語.md'))).toBe(encoded)
    expect(addressOf(entry('a.md', { permalink: '/日本語/' }))).toBe(encoded)
    expect(addressOf(entry('a.md', { permalink: encoded }))).toBe(encoded)
    expect(addressOf(entry('a.md', { permalink: '/100%/a b?c#d/' }))).toBe('/100%25/a%20b%3Fc%23d/')
  })

  it('cannot leave the site', () => {
    expect(addressOf(entry('a.md', { permalink: '/../../etc/./passwd' }))).toBe('/etc/passwd/')
    expect(addressOf(entry('a.md', { permalink: '//evil.example/x' }))).toBe('/evil.example/x/')
    expect(addressOf(entry('a.md', { permalink: '/%2e%2e/x' }))).toBe('/x/')
    expect(addressOf(entry('a.md', { permalink: '..%2f..%5Cx' }))).toBe('/x/')
    expect(addressOf(entry('a.md', { permalink: '/%252e%252e/x' }))).toBe('/%252e%252e/x/')
    expect(addressOf(entry('a.md', { permalink: '/a\0b\n/' }))).toBe('/ab/')
  })
})

it('is always one path of this site, whatever is written', () => {
  fc.assert(
    fc.property(anyText(), (permalink) => {
      const address = addressOf(entry('a.md', { permalink }), { basePath: '/b' }) ?? ''
      const { pathname, host, search, hash } = new URL(address, 'https://h.example')
      expect([pathname, host, search, hash]).toEqual([address, 'h.example', '', ''])
      expect(decodeURIComponent(address).split('/')).not.toContain('..')
    }),
  )
})

describe('two posts with one address', () => {
  const load = async (...permalinks: readonly string[]) => {
    const source = permalinks.map((permalink, index) =>
      sourceFile(`${'ab'[index]}.md`, `---\ntitle: T\npermalink: ${permalink}\n---\n`),
    )
    return (await loadEntries(collection({ source, schema: blogPost() }))).value
  }

  it.each([
    ['/same/', '/same/'],
    ['/same/', '/Same'],
    ['/caf\u00E9/', '/cafe\u0301/'],
  ])('are an error with both places: %s and %s', async (first, second) => {
    const { value, diagnostics } = assignAddresses(await load(first, second))
    expect([...value.keys()]).toEqual(['a.md'])
    const [problem, ...others] = diagnostics
    expect(others).toEqual([])
    expect(problem?.code).toBe('address/taken')
    expect(problem && placeOf(problem)).toBe('b.md:3:12')
    expect(problem?.related?.map(placeOf)).toEqual(['a.md:3:12'])
    expect(problem?.message).toMatch(
      /^The address \/.* already belongs to a\.md; this file gets none\.$/,
    )
    expect(problem?.hint).toBe('Give one of the two a `slug` or a `permalink` of its own.')
  })
})

it('names files without front matter too', () => {
  const twins = [entry('b.md', { slug: 'x' }), entry('a.md', { slug: 'X' })]
  const [problem] = assignAddresses(twins).diagnostics
  expect(problem && placeOf(problem)).toBe('b.md:1:1')
  expect(problem?.related?.map(placeOf)).toEqual(['a.md:1:1'])
})

describe('wrong options', () => {
  it('are refused by name', () => {
    expect(() => assignAddresses([], { permalink: '/:yaer/:slug/' })).toThrow(
      new TypeError(
        '@octavo/content: permalink "/:yaer/:slug/" has ":yaer"; known are :year, :month, :day, :slug, :name, :title, :category, :categories, :lang, :id',
      ),
    )
    const twins = [entry('a.md'), { ...entry('b.md'), id: 'a.md' as PostId }]
    expect(() => assignAddresses(twins)).toThrow(
      new TypeError(
        '@octavo/content: assignAddresses got two entries with the id "a.md": a.md and b.md; load them with loadEntries or withUniqueIds',
      ),
    )
    // @ts-expect-error not one of the two
    expect(() => assignAddresses([], { trailingSlash: 'sometimes' })).toThrow(
      new TypeError('@octavo/content: trailingSlash is "always" or "never", got "sometimes"'),
    )
  })
})
