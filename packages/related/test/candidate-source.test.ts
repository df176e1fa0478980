import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  type CandidateQuery,
  type CandidateSource,
  createRelatedIndex,
  links,
  olderOnly,
  sharedTerms,
  titleMentions,
  wordPairs,
  words,
} from '../src/index.ts'
import { type MadeItem, madeItem } from './made-items.ts'

const text = (item: MadeItem) => `${item.title}. ${item.text}`
const options = {
  id: (item: MadeItem) => item.id,
  signals: [
    words(text),
    wordPairs(text),
    titleMentions((item: MadeItem) => item.title, text),
    sharedTerms((item: MadeItem) => item.tags, { name: 'tags' }),
    links((item: MadeItem) => item.links),
  ],
}
const plain = (list: readonly { item: MadeItem; score: number; because: string }[]) =>
  list.map(({ item, score, because }) => [item.id, score, because])

/** A second engine, the simplest there is: it counts an item's words that are asked for, by their weights. */
function naiveEngine(items: readonly MadeItem[]): CandidateSource {
  return async ({ terms, limit }) => {
    const scored = items.map((item) => {
      const own = text(item).toLowerCase().split(/\W+/)
      const score = terms.reduce(
        (sum, { word, weight }) => sum + (own.includes(word.toLowerCase()) ? weight : 0),
        0,
      )
      return { id: item.id, score }
    })
    return scored
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .map(({ id }) => id)
  }
}

describe('candidates of an outside engine', () => {
  const items = Array.from({ length: 200 }, (_, i) => madeItem(i, 0))
  const index = createRelatedIndex(items, options)

  it('are asked for by the words that tell most about the item, the strongest first', async () => {
    const posts = [
      { ...madeItem(1, 0), id: 'a', title: '', text: 'Sourdough sourdough rises. The bread.' },
      { ...madeItem(2, 0), id: 'b', title: '', text: 'The bread of the garden.' },
      { ...madeItem(3, 0), id: 'c', title: '', text: 'Bread and stone.' },
    ]
    const asked: CandidateQuery[] = []
    await createRelatedIndex(posts, options).relatedThrough('a', (query) => {
      asked.push(query)
      return []
    })
    const [query] = asked
    expect(query?.id).toBe('a')
    expect(query?.terms.map(({ word }) => word)).toEqual(['sourdough', 'rises', 'bread'])
    expect(query?.terms[0]?.weight).toBe(1)
    expect(
      query?.terms.every(({ weight }, i, all) => i === 0 || weight <= (all[i - 1]?.weight ?? 0)),
    ).toBe(true)
  })

  it('are scored as the index scores its own', async () => {
    const few = items.slice(0, 40)
    const small = createRelatedIndex(few, options)
    for (const { id } of few) {
      const through = await small.relatedThrough(id, () => few.map((item) => item.id))
      expect(plain(through)).toEqual(plain(small.related(id)))
    }
  })

  it('give nearly the lists of the index when the engine is a good one', async () => {
    const source = naiveEngine(items)
    let same = 0
    let all = 0
    for (const { id } of items.slice(0, 60)) {
      const own = index.related(id, { limit: 5 }).map(({ item }) => item.id)
      const through = await index.relatedThrough(id, source, { limit: 5 })
      same += through.filter(({ item }) => own.includes(item.id)).length
      all += own.length
    }
    expect(same / all).toBeGreaterThan(0.6)
  })

  it('may be unknown, the item itself, or forbidden, and are then left out', async () => {
    const strict = createRelatedIndex(items, {
      ...options,
      allow: olderOnly((item: MadeItem) => item.date),
    })
    const from = items.find(({ date }) => date?.startsWith('2016')) as MadeItem
    const through = await strict.relatedThrough(from.id, () => [
      'nobody',
      from.id,
      ...items.map(({ id }) => id),
      ...items.map(({ id }) => id),
    ])
    const found = through.map(({ item }) => item.id)
    expect(found.length).toBeGreaterThan(0)
    expect(new Set(found).size).toBe(found.length)
    expect(found).not.toContain(from.id)
    for (const { item } of through) if (item.date) expect(item.date <= (from.date ?? '')).toBe(true)
  })

  it('may come while the index changes', async () => {
    const living = createRelatedIndex(items, options)
    const through = await living.relatedThrough('item-7', async () => {
      living.remove('item-8')
      living.set(madeItem(9, 5))
      return items.map(({ id }) => id)
    })
    expect(through.map(({ item }) => item.id)).not.toContain('item-8')
  })

  it('fail as the engine fails, and for an id that is not there', async () => {
    await expect(
      index.relatedThrough('item-1', async () => Promise.reject(new Error('engine is down'))),
    ).rejects.toThrow('engine is down')
    await expect(index.relatedThrough('nobody', () => [])).rejects.toThrow(
      '@octavo/related: no item has the id "nobody"',
    )
  })

  it('are ids, at once or later', () => {
    expectTypeOf<() => string[]>().toExtend<CandidateSource>()
    expectTypeOf<() => Promise<string[]>>().toExtend<CandidateSource>()
    // @ts-expect-error a source names items by their ids
    const _numbers: CandidateSource = () => [1]
  })
})

describe('a long-lived index', () => {
  it('does not keep what is gone for ever', () => {
    const index = createRelatedIndex(
      Array.from({ length: 100 }, (_, i) => madeItem(i, 0)),
      options,
    )
    const draft = index.relatedToItem(madeItem(500, 1))
    const evidence = draft.map(({ reasons }) => reasons)
    for (let round = 1; round < 6; round++)
      for (let i = 0; i < 100; i++) {
        index.set(madeItem(i, round))
        if (i % 10 === 0) index.related(`item-${i}`)
      }
    for (let i = 0; i < 100; i++) index.set(madeItem(i, 0))
    const fresh = createRelatedIndex(
      Array.from({ length: 100 }, (_, i) => madeItem(i, 0)),
      options,
    )
    for (let i = 0; i < 100; i++)
      expect(plain(index.related(`item-${i}`))).toEqual(plain(fresh.related(`item-${i}`)))
    expect(index.toBytes()).toEqual(fresh.toBytes())
    // What a draft was told is what it is told again, though the index has moved since.
    expect(index.relatedToItem(madeItem(500, 1)).map(({ reasons }) => reasons)).toEqual(evidence)
  })
})
