import { describe, expect, it } from 'vitest'
import { createRelatedIndex, rankRelated, words } from '../src/index.ts'
import { everySignal } from './every-signal.ts'

interface Thing {
  readonly id: string
  readonly title?: string
  readonly text?: string
  readonly tags?: readonly string[]
  readonly date?: string | number
  readonly links?: readonly string[]
}

const text = (thing: Thing) => thing.text
const title = (thing: Thing) => thing.title
const options = {
  id: (thing: Thing) => thing.id,
  signals: everySignal<Thing>({
    text,
    title,
    tags: (thing) => thing.tags,
    links: (thing) => thing.links,
    date: (thing) => thing.date,
  }),
}
const idsOf = (list: readonly { readonly item: Thing }[]) => list.map(({ item }) => item.id)

describe('poor and hostile items', () => {
  it('finds nothing where there is nothing, and does not fail', () => {
    expect(createRelatedIndex([], options).size).toBe(0)
    expect(rankRelated([{ id: 'only' }], options)('only')).toEqual([])
    const empty = rankRelated(
      [{ id: 'a' }, { id: 'b', text: '' }, { id: 'c', text: '  \n' }],
      options,
    )
    expect(empty('a')).toEqual([])
  })

  it('ranks three items of one line', () => {
    const three = [
      { id: 'a', text: 'Peer review' },
      { id: 'b', text: 'Review of peers' },
      { id: 'c', text: 'Bread' },
    ]
    expect(idsOf(rankRelated(three, options)('a'))).toEqual(['b'])
  })

  it('shows items that are all alike in the order of their ids', () => {
    const alike = ['d', 'b', 'a', 'c'].map((id) => ({ id, text: 'The same peer review.' }))
    expect(idsOf(rankRelated(alike, options)('b'))).toEqual(['a', 'c', 'd'])
  })

  it('ranks by the only signal that has something to say', () => {
    const tagged = [
      { id: 'a', tags: ['x', 'y'] },
      { id: 'b', tags: ['x', 'y'] },
      { id: 'c', tags: ['x'] },
      { id: 'd', tags: ['z'] },
    ]
    expect(idsOf(rankRelated(tagged, options)('a'))).toEqual(['b', 'c'])
  })

  it('lets no bad date spoil a score', () => {
    const dates = ['not a date', Number.NaN, Number.POSITIVE_INFINITY, '2024-01-01', '', undefined]
    const things: Thing[] = dates.map((date, i) =>
      date === undefined
        ? { id: `t${i}`, text: 'peer review' }
        : { id: `t${i}`, text: 'peer review', date },
    )
    for (const { id } of things)
      for (const { score } of rankRelated(things, options)(id)) {
        expect(score).toBeGreaterThan(0)
        expect(score).toBeLessThanOrEqual(1)
      }
  })

  it('takes a text of five million letters', () => {
    const long = 'review of the peer and trust in bread '.repeat(131_000)
    const related = rankRelated(
      [
        { id: 'long', text: long },
        { id: 'a', text: 'peer review and trust' },
        { id: 'b', text: 'flour and water' },
      ],
      options,
    )
    expect(idsOf(related('long'))).toEqual(['a'])
    expect(idsOf(related('a'))).toEqual(['long'])
  })

  it('takes words, tags and ids that are names of the language itself', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    const things = names.map((id) => ({
      id,
      title: id,
      text: `${id} ${names.join(' ')}`,
      tags: [id, '__proto__'],
      links: names,
    }))
    expect(idsOf(rankRelated(things, options)('__proto__')).sort()).toEqual([
      'constructor',
      'hasOwnProperty',
      'toString',
    ])
  })

  it('survives links to itself, to nobody, and in circles', () => {
    const circle = [
      { id: 'a', text: 'one', links: ['a', 'b', 'b', 'nobody'] },
      { id: 'b', text: 'two', links: ['c'] },
      { id: 'c', text: 'three', links: ['a'] },
    ]
    expect(idsOf(rankRelated(circle, options)('a')).sort()).toEqual(['b', 'c'])
  })

  it('takes broken surrogates, controls and right-to-left text', () => {
    const odd = [
      { id: 'a', text: '\ud800 peer\u0000review \u202e عربى مراجعة' },
      { id: 'b', text: 'مراجعة عربى peer review \udfff' },
      { id: 'c', text: 'bread' },
    ]
    expect(idsOf(rankRelated(odd, options)('a'))).toEqual(['b'])
  })
})

describe('misuse', () => {
  it('says what was wrong and what is expected', () => {
    const bad = [{ id: '' }]
    expect(() => rankRelated(bad, options)).toThrow('id must be a non-empty string, got ""')
    const twice = [{ id: 'a' }, { id: 'a' }]
    expect(() => rankRelated(twice, options)).toThrow('two items have the id "a"')
    expect(() => rankRelated([], { ...options, signals: [] })).toThrow('at least one signal')
    expect(() => rankRelated([], { ...options, signals: [words(text), words(text)] })).toThrow(
      'two signals are called "words"',
    )
    expect(() => rankRelated([], { ...options, signals: [words(text, { weight: -1 })] })).toThrow(
      'weight of "words" must be a number above 0, got -1',
    )
  })

  it.each([
    [
      'a percentage as threshold',
      { threshold: 30 },
      'threshold must be a number from 0 to 1, got 30',
    ],
    ['no number as threshold', { threshold: Number.NaN }, 'threshold must be a number from 0 to 1'],
    ['too much variety', { variety: 3 }, 'variety must be a number from 0 to 1, got 3'],
    ['half a relation', { limit: 1.5 }, 'limit must be a whole number of 0 or more, got 1.5'],
    ['less than none', { limit: -1 }, 'limit must be a whole number of 0 or more, got -1'],
    [
      'none of a group',
      { atMost: { count: 0, per: title } },
      'atMost.count must be a whole number above 0, got 0',
    ],
  ])('refuses %s', (_, wrong, message) => {
    expect(() => rankRelated([{ id: 'a' }], { ...options, ...wrong })).toThrow(message)
  })

  it('gives all relations when that is the limit of all lists', () => {
    const many = Array.from({ length: 60 }, (_, i) => ({ id: `${i}`, text: 'peer review' }))
    const related = rankRelated(many, { ...options, limit: Number.POSITIVE_INFINITY })
    expect(related('0').length).toBe(59)
  })

  it('refuses an impossible limit of one list, and gives all for Infinity', () => {
    const related = rankRelated(
      Array.from({ length: 30 }, (_, i) => ({ id: `${i}`, text: 'peer review' })),
      options,
    )
    expect(() => related('0', { limit: -1 })).toThrow('limit must be a whole number')
    expect(related('0', { limit: Number.POSITIVE_INFINITY }).length).toBe(29)
  })
})
