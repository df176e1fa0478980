import { html } from '@octavo/renderer'
import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  addressKey,
  encodePath,
  fileOf,
  linkToUnder,
  withSlashPolicy,
} from '../src/plan/address.ts'
import { keepPartsOn } from '../src/plan/kept-parts.ts'
import { type Page, page } from '../src/plan/page.ts'
import { paginate } from '../src/plan/paginate.ts'
import { neighbours } from '../src/plan/post-props.ts'
import { areSameParts, lineOf, partsOf } from '../src/plan/props-parts.ts'
import { settle, settledName } from '../src/plan/settled.ts'

const template = (props: object) => html`${JSON.stringify(props)}`
const linkTo = linkToUnder('/base', 'always')

describe('a settled value', () => {
  it('loses its name in a copy, and cannot be changed', () => {
    const card = settle({ title: 'x', image: { src: 'y' } }, 'x')
    expect(settledName(card)).toMatch(/^#/)
    expect(settledName({ ...card })).toBeUndefined()
    expect(Object.isFrozen(card.image)).toBe(true)
    expect(JSON.stringify(card)).toBe('{"title":"x","image":{"src":"y"}}')
  })
})

describe('page', () => {
  it.each([
    ['a function', { a: [() => 1] }, 'props.a[0] is a function'],
    ['a Date', { a: { when: new Date(0) } }, 'props.a.when is a Date'],
    ['a Map', { a: new Map() }, 'props.a is a Map'],
    ['NaN', { a: Number.NaN }, 'props.a is NaN'],
    ['a bigint', { a: 1n }, 'props.a is a bigint'],
    ['a symbol', { a: Symbol('x') }, 'props.a is a symbol'],
    ['undefined in a list', { a: [undefined] }, 'props.a[0] is undefined'],
    ['an instance', { a: new (class Odd {})() }, 'props.a is a Odd'],
    ['markup', { a: html`x` }, 'props.a is a SafeHtml'],
    ['a promise', { a: Promise.resolve() }, 'props.a is a Promise'],
    [
      'a Stored with more in it',
      { a: { digest: 'x', read: () => 1, more: 1 } },
      'props.a.read is a function',
    ],
  ])('refuses %s and names the place', (_, props, message) => {
    expect(() => page('/x/', template, props)).toThrow(message)
    expect(() => page('/x/', template, props)).toThrow("@octavo/site: page('/x/')")
  })

  it('refuses a cycle', () => {
    const props: Record<string, unknown> = {}
    props.self = { props }
    expect(() => page('/x/', template, props)).toThrow('props.self.props is part of itself')
  })

  it('takes the same object twice, which is no cycle', () => {
    const card = { title: 'x' }
    const { parts } = page('/x/', template, { a: card, b: [card, card] }).props(linkTo)
    expect(lineOf(parts)).toBe('{"a",{"title","x",}"b",[{"title","x",}{"title","x",}]}')
  })

  it('holds what was planned, whatever an author does to lists in between', () => {
    const card = settle({ title: 'x' }, 'x')
    const other = settle({ title: 'y' }, 'y')
    const related = [card]
    const planned = (props: object) => page('/x/', template, props).props(linkTo).parts
    const first = planned({ post: card, related, n: 1, more: { a: [1] } })
    related.push(other)
    const again = planned({ post: card, related: [card], n: 1, more: { a: [1] } })
    expect(areSameParts(first, again)).toBe(true)
    expect(lineOf(first)).toBe(lineOf(again))
    const changes = [
      { related },
      { related: [other] },
      { n: 2 },
      { n: '1' },
      { more: { a: [2] } },
      { more: {} },
    ]
    for (const change of changes) {
      const props = { post: card, related: [card], n: 1, more: { a: [1] }, ...change }
      expect(areSameParts(planned(props), first)).toBe(false)
      expect(lineOf(planned(props))).not.toBe(lineOf(first))
    }
  })

  it('holds the parts of the last time, and only as long as they are the same', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('x', '', 0, 1, true, null, undefined),
        fc.constantFrom('x', 'y').map((digest) => ({ digest, read: () => '' })),
        fc.constantFrom(...['x', 'y'].map((title) => settle({ title }, title))),
        fc.array(tie('any').filter((item) => item !== undefined)),
        fc.dictionary(fc.constantFrom('a', 'b'), tie('any')),
      ),
    })).any
    fc.assert(
      fc.property(fc.array(fc.array(value, { maxLength: 3 }), { maxLength: 4 }), (plans) => {
        const first = settle({ title: 'first' }, 'first')
        keepPartsOn(first)
        for (const [a, b, c] of plans) {
          const props = { first, ...(a !== undefined && { a }), b, ...(c !== undefined && { c }) }
          const again = page('/', template, props).props(linkTo).parts
          expect(areSameParts(again, partsOf(props, '/'))).toBe(true)
          expect(page('/', template, { ...props }).props(linkTo).parts).toBe(again)
          expect(page('/x/', template, props).props(linkTo).parts).toEqual(again)
        }
      }),
    )
  })

  it.each(['x', '', '/a/../b/', '/a//b', '/a?b', '/a#b', '/a\\b', '/..', '/./'])(
    'refuses the path %j',
    (path) => {
      expect(() => page(path, template, {})).toThrow(TypeError)
    },
  )

  it('takes a path with dots in a name', () => {
    expect(page('/v1..2/', template, {}).path).toBe('/v1..2/')
  })

  it('checks that props fit the template, but for what the site fills in', () => {
    const typed = (props: {
      readonly site: string
      readonly page: string
      readonly title: string
    }) => html`${props.title}`
    expectTypeOf(page('/x/', typed, { title: 'x' })).toEqualTypeOf<Page>()
    // @ts-expect-error a number is no title
    page('/x/', typed, { title: 1 })
    // @ts-expect-error the title is missing
    page('/x/', typed, {})
  })
})

describe('the parts of props', () => {
  const line = (props: unknown): string => lineOf(partsOf(props, '/'))

  it('hold a stored value as its digest and do not read it', () => {
    const read = (): never => {
      throw new Error('read')
    }
    expect(line({ body: { digest: 'abc', read } })).toBe('{"body",@"abc",}')
  })

  it('tell a stored value, and a settled one, from text that looks like one', () => {
    expect(line({ a: '@"x"' })).not.toBe(line({ a: { digest: 'x', read: () => 1 } }))
    const settled = settle({ title: 'x' }, '{"title":"x"}')
    expect(line({ a: settledName(settled) })).not.toBe(line({ a: settled }))
  })

  it('leave absent fields out', () => {
    expect(line({ a: undefined, b: null })).toBe('{"b",null,}')
  })

  it('are two lines for two plans, and one for equal ones', () => {
    const plain = fc.jsonValue({ maxDepth: 3 })
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        const isSame = JSON.stringify(a) === JSON.stringify(b)
        expect(line(a) === line(b)).toBe(isSame)
        expect(areSameParts(partsOf(a, '/'), partsOf(b, '/'))).toBe(isSame)
        expect(line(structuredClone(a))).toBe(line(a))
      }),
    )
  })

  it.each([
    ['props.a.b[1].c is a Date', { a: { b: [1, { c: new Date(0) }] } }],
    ['props[0][1] is a function', [[1, () => 1]]],
    ['props.x is a Map', { a: { b: {} }, x: new Map() }],
  ])('say where something stands that is refused: %s', (message, props) => {
    expect(() => partsOf(props, '/')).toThrow(message)
  })
})

describe('paginate', () => {
  const posts = Array.from({ length: 5 }, (_, i) => ({
    href: `/p${i}/`,
    title: `P${i}`,
    excerpt: '',
  })) as never
  const list = (props: { readonly posts: readonly unknown[]; readonly pagination?: unknown }) =>
    html`${props.posts.length}`

  it('cuts a list and links the parts to each other under the base path', () => {
    const pages = [...paginate(posts, { size: 2, path: '/tags/x/' }, list)]
    expect(pages.map(({ path }) => path)).toEqual([
      '/tags/x/',
      '/tags/x/page/2/',
      '/tags/x/page/3/',
    ])
    expect(pages[1]?.props(linkTo).value).toMatchObject({
      posts: [{ title: 'P2' }, { title: 'P3' }],
      pagination: { number: 2, total: 3, newer: '/base/tags/x/', older: '/base/tags/x/page/3/' },
    })
  })

  it('gives an empty list one page without pagination', () => {
    const pages = [...paginate([], { size: 2, path: '/' }, list)]
    expect(pages.map((one) => one.props(linkTo).value)).toEqual([{ posts: [] }])
  })

  it.each([0, -1, 1.5, Number.NaN])('refuses a size of %d', (size) => {
    expect(() => [...paginate(posts, { size, path: '/' }, list)]).toThrow(TypeError)
  })
})

describe('neighbours', () => {
  it('are those beside a post in its list, in whatever order one asks', () => {
    const posts = Array.from({ length: 6 }, (_, i) => ({ href: `/p${i}/`, title: `P${i}` }))
    const asked = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 20 })
    fc.assert(
      fc.property(asked, (order) => {
        const list = posts.slice(0, 5)
        for (const at of order) {
          // The sixth is not in the list, and there is no seventh.
          const post = posts[at] ?? { href: '/p/', title: 'P' }
          const { newer, older } = neighbours(list as never, post as never)
          const isIn = at < list.length
          expect(newer?.url).toBe(isIn ? list[at - 1]?.href : undefined)
          expect(older?.url).toBe(isIn ? list[at + 1]?.href : undefined)
        }
      }),
    )
  })
})

describe('addresses', () => {
  it.each([
    ['/', 'index.html'],
    ['/a/', 'a/index.html'],
    ['/a', 'a.html'],
    ['/404.html', '404.html'],
    ['/feed.xml', 'feed.xml'],
    ['/%E6%97%A5/', '日/index.html'],
    ['/50%/', '50%/index.html'],
  ])('are written: %s → %s', (path, file) => {
    expect(fileOf(path)).toBe(file)
  })

  it('follow the slash policy, except for files', () => {
    expect(['/', '/a', '/a/', '/a.xml'].map((path) => withSlashPolicy(path, 'always'))).toEqual([
      '/',
      '/a/',
      '/a/',
      '/a.xml',
    ])
    expect(['/', '/a', '/a/', '/a.xml'].map((path) => withSlashPolicy(path, 'never'))).toEqual([
      '/',
      '/a',
      '/a',
      '/a.xml',
    ])
  })

  it('are encoded once', () => {
    expect(encodePath('/日/a b/')).toBe('/%E6%97%A5/a%20b/')
    expect(encodePath(encodePath('/日/a b/'))).toBe('/%E6%97%A5/a%20b/')
  })

  it('count as one in all their spellings', () => {
    const spellings = ['/a/', '/a', '/a/index.html', '/a.html', '/%61/']
    expect(new Set(spellings.map(addressKey)).size).toBe(1)
  })
})
