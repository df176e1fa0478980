import {
  type AddressLock,
  type Aliased,
  apacheRedirects,
  collectRedirects,
  compareWithLock,
  emptyLock,
  nginxRedirects,
  type PostId,
  type Redirect,
  readLock,
  redirectsFile,
  vercelRedirects,
  writeLock,
} from '@octavo/content'
import { placeOf } from '@octavo/diagnostics'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from './any-text.ts'

const post = (id: string, ...aliases: readonly string[]): Aliased => ({
  path: `${id}.md`,
  id: id as PostId,
  data: { aliases },
  frontMatter: {
    format: 'yaml',
    text: `title: T\naliases: ${JSON.stringify(aliases)}\n`,
    line: 2,
  },
})
const at = (addresses: Readonly<Record<string, string>>) =>
  new Map(Object.entries(addresses).map(([id, address]) => [id as PostId, address]))

describe('aliases', () => {
  it('become redirects to where the post is now', () => {
    const posts = [post('b', '/z/', 'x/y'), post('a', '/日本/')]
    expect(collectRedirects(posts, at({ a: '/a/', b: '/b/' })).value).toEqual([
      { from: '/%E6%97%A5%E6%9C%AC/', to: '/a/', status: 301 },
      { from: '/x/y/', to: '/b/', status: 301 },
      { from: '/z/', to: '/b/', status: 301 },
    ])
  })

  it('lie under the base path, written with it or without', () => {
    const { value } = collectRedirects([post('a', '/old/', '/blog/older/')], at({ a: '/blog/a' }), {
      basePath: '/blog',
      trailingSlash: 'never',
    })
    expect(value.map(({ from }) => from)).toEqual(['/blog/old', '/blog/older'])
  })

  it('of a post without an address lead nowhere', () => {
    expect(collectRedirects([post('draft', '/x/')], at({})).value).toEqual([])
  })

  it('that are the own address, or written twice, are passed over', () => {
    const { value, diagnostics } = collectRedirects(
      [post('a', '/A', '/x/', '/X')],
      at({ a: '/a/' }),
    )
    expect(value).toEqual([{ from: '/x/', to: '/a/', status: 301 }])
    expect(diagnostics).toEqual([])
  })

  it('that are a page are refused with both places', () => {
    const { value, diagnostics } = collectRedirects(
      [post('a', '/x/', '/b'), post('b')],
      at({ a: '/a/', b: '/b/' }),
    )
    expect(value).toHaveLength(1)
    expect(diagnostics.map((one) => [placeOf(one), one.message, one.hint])).toEqual([
      [
        'a.md:3:17',
        'The alias /b/ is the address of b.md; there is no redirect from it.',
        'Take the alias out, or give that page another address.',
      ],
    ])
    expect(diagnostics[0]?.related?.map(placeOf)).toEqual(['b.md:1:1'])
  })

  it('that another part of the site needs are refused', () => {
    const options = { taken: ['/tags/'] }
    const { diagnostics } = collectRedirects([post('a', '/tags')], at({ a: '/a/' }), options)
    expect(diagnostics[0]?.message).toBe(
      'The alias /tags/ is the address of another page; there is no redirect from it.',
    )
  })

  it('that two posts claim are refused with both places', () => {
    const { value, diagnostics } = collectRedirects(
      [post('b', '/x/'), post('a', '/q/', '/x')],
      at({ a: '/a/', b: '/b/' }),
    )
    expect(value.find(({ from }) => from === '/x/')).toMatchObject({ to: '/a/' })
    expect(diagnostics.map((one) => [placeOf(one), one.message, one.hint])).toEqual([
      ['b.md:3:11', 'The alias /x/ already leads to a.md.', 'Keep it in one of the two.'],
    ])
    expect(diagnostics[0]?.related?.map(placeOf)).toEqual(['a.md:3:17'])
  })

  it.each(['https://old.example/x', '//old.example/x', '/?p=12', '/x#y', 'mailto:a@b'])(
    'that are not a path are refused: %s',
    (alias) => {
      const { value, diagnostics } = collectRedirects([post('a', alias)], at({ a: '/a/' }))
      expect(value).toEqual([])
      expect(diagnostics.map((one) => [placeOf(one), one.message, one.hint])).toEqual([
        [
          'a.md:3:11',
          `The alias "${alias}" is not a path of this site; there is no redirect from it.`,
          'Write the path alone: without host, query and fragment.',
        ],
      ])
    },
  )
})

describe('the forms of hosts', () => {
  const redirects: readonly Redirect[] = [
    { from: '/%E6%97%A5/', to: '/%E6%9C%AC/', status: 301 },
    { from: '/a:b*c(d).html', to: '/x/$1/', status: 301 },
    { from: '/over/', status: 410 },
    { from: '/t', to: '/u/', status: 302 },
  ]

  it('_redirects: Netlify, Cloudflare Pages, GitLab Pages', () => {
    expect(redirectsFile(redirects)).toBe(`/%E6%97%A5 /%E6%9C%AC/ 301
/%E6%97%A5/ /%E6%9C%AC/ 301
/a%3Ab%2Ac(d).html /x/$1/ 301
# gone: /over/
/t /u/ 302
`)
  })

  it('vercel.json', () => {
    expect(vercelRedirects(redirects)).toEqual([
      { source: '/%E6%97%A5', destination: '/%E6%9C%AC/', statusCode: 301 },
      { source: '/%E6%97%A5/', destination: '/%E6%9C%AC/', statusCode: 301 },
      { source: '/a\\:b\\*c\\(d\\).html', destination: '/x/$1/', statusCode: 301 },
      { source: '/t', destination: '/u/', statusCode: 302 },
    ])
  })

  it('.htaccess', () => {
    expect(apacheRedirects(redirects)).toBe(String.raw`RedirectMatch 301 "^/日/?$" "/本/"
RedirectMatch 301 "^/a:b\*c\(d\)\.html/?$" "/x/\$1/"
RedirectMatch 410 "^/over/?$"
RedirectMatch 302 "^/t/?$" "/u/"
`)
  })

  it('nginx', () => {
    expect(nginxRedirects(redirects)).toBe(`# In server { }:
#   if ($octavo_gone) { return 410; }
#   if ($octavo_redirect) { return 301 $octavo_redirect; }
map $uri $octavo_redirect {
  "/日" "/%E6%9C%AC/";
  "/日/" "/%E6%9C%AC/";
  "/a:b*c(d).html" "/x/%241/";
  "/t" "/u/";
}
map $uri $octavo_gone {
  "/over" 1;
  "/over/" 1;
}
`)
  })

  it('are empty without redirects', () => {
    expect([redirectsFile([]), apacheRedirects([]), vercelRedirects([])]).toEqual(['', '', []])
  })
})

describe('the lock', () => {
  const before: AddressLock = { ...emptyLock, addresses: { '/a/': 'a', '/b/': 'b', '/c/': 'c' } }
  const text = writeLock(before)
  const compare = (lock: AddressLock, shipping: Parameters<typeof compareWithLock>[1]) =>
    compareWithLock(lock, shipping, { text })

  it('says nothing when everything is where it was', () => {
    const addresses = at({ a: '/a/', b: '/b/', c: '/c/', d: '/d/' })
    const { value, diagnostics } = compare(before, { addresses })
    expect(diagnostics).toEqual([])
    expect(value.redirects).toEqual([])
    expect(Object.keys(value.lock.addresses)).toEqual(['/a/', '/b/', '/c/', '/d/'])
  })

  it('turns a rename into a redirect', () => {
    const { value, diagnostics } = compare(before, {
      addresses: at({ a: '/new/', b: '/b/', c: '/c/' }),
    })
    expect(value.redirects).toEqual([{ from: '/a/', to: '/new/', status: 301 }])
    expect(diagnostics).toMatchObject([
      {
        code: 'address/moved',
        severity: 'info',
        message: '"a" has moved from /a/ to /new/; the old address leads there.',
      },
    ])
    expect(value.lock.addresses).toEqual({ ...before.addresses, '/new/': 'a' })
    const next = compareWithLock(value.lock, {
      addresses: at({ a: '/newest/', b: '/b/', c: '/c/' }),
    })
    expect(next.value.redirects).toEqual([
      { from: '/a/', to: '/newest/', status: 301 },
      { from: '/new/', to: '/newest/', status: 301 },
    ])
  })

  it('does not let an address vanish', () => {
    const { value, diagnostics } = compare(before, { addresses: at({ b: '/b/', c: '/c/' }) })
    expect(value.redirects).toEqual([])
    expect(diagnostics).toEqual([
      {
        code: 'address/vanished',
        severity: 'error',
        message: '/a/ was shipped for "a" and would not be there any more.',
        hint: 'Put /a/ under `aliases` of the post that stands for it now, or under "gone" in the lock.',
        file: 'octavo.lock',
        range: { start: { line: 4, column: 5 }, end: { line: 4, column: 10 } },
      },
    ])
    expect(value.lock.addresses).toHaveProperty('/a/')
  })

  it('takes an alias, the list of the gone, and the end of a post for an answer', () => {
    const aliased: readonly Redirect[] = [{ from: '/a', to: '/b/', status: 301 }]
    const lock = { ...before, gone: ['/c/'] }
    const { value, diagnostics } = compare(lock, {
      addresses: at({ b: '/b/' }),
      redirects: aliased,
    })
    expect(diagnostics).toEqual([])
    expect(value.redirects).toEqual([...aliased, { from: '/c/', status: 410 }])
    const ended = compare(before, { addresses: at({ a: '/a/', b: '/b/' }), expired: ['c'] })
    expect(ended.diagnostics).toEqual([])
    expect(ended.value.redirects).toEqual([{ from: '/c/', status: 410 }])
  })

  it('is the same bytes whatever the order, and read back as it was', () => {
    // Addresses are percent-encoded, so that no key of the lock has an escape. V8 reads such keys wrongly at times (nodejs/node#63785).
    const address = anyText({ maxLength: 6 }).map((text) => `/${encodeURI(text.toWellFormed())}`)
    const addresses = fc.dictionary(address, fc.string(), { noNullPrototype: true })
    fc.assert(
      fc.property(addresses, fc.array(address), (known, gone) => {
        const lock: AddressLock = { version: 1, addresses: known, gone }
        const reversed = Object.fromEntries(Object.entries(known).reverse())
        const written = writeLock(lock)
        expect(writeLock({ version: 1, addresses: reversed, gone: gone.toReversed() })).toBe(
          written,
        )
        expect(writeLock(readLock(written).value)).toBe(written)
        expect(readLock(written).value.addresses).toEqual(known)
      }),
    )
  })

  it.each([
    ['{\n  "version": 1,\n<<<<<<< HEAD', 'The lock is not JSON.', 'octavo.lock:3:1'],
    ['[]', 'The lock does not have the form of version 1.', 'octavo.lock'],
    ['null', 'The lock does not have the form of version 1.', 'octavo.lock'],
    [
      '{"version": 2, "addresses": {}}',
      'The lock does not have the form of version 1.',
      'octavo.lock',
    ],
    [
      '{"version": 1, "addresses": {"/a/": 1}}',
      'The lock does not have the form of version 1.',
      'octavo.lock',
    ],
    [
      '{"version": 1, "addresses": {}, "gone": 1}',
      'The lock does not have the form of version 1.',
      'octavo.lock',
    ],
  ])('that cannot be read is an error: %j', (broken, message, place) => {
    const { value, diagnostics } = readLock(broken)
    expect(value).toEqual(emptyLock)
    expect(diagnostics.map((one) => [placeOf(one), one.message])).toEqual([[place, message]])
    expect(diagnostics[0]?.hint).toBe(
      'Take the last good version from history. Deleting it forgets which addresses were shipped.',
    )
  })
})
