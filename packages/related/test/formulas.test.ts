import { expect, it } from 'vitest'
import * as formulas from '../src/formulas.ts'
import { rankRelated, sharedTerms, vectors } from '../src/index.ts'

const { citedPart, cosine, countWeight, idf, marginalRelevance, termOverlap, timeDecay } = formulas

it('exports exactly the documented names', () => {
  expect(Object.keys(formulas).sort()).toEqual([
    'citedPart',
    'cosine',
    'countWeight',
    'idf',
    'marginalRelevance',
    'mentionedPart',
    'termOverlap',
    'timeDecay',
  ])
})

it('says less of a term the more items have it, and never nothing', () => {
  const told = [1, 2, 5, 50, 500, 1000].map((having) => idf(1000, having))
  expect(told).toEqual([...told].sort((a, b) => b - a))
  expect(idf(1000, 1)).toBeCloseTo(Math.log(1001) - 0.5)
  expect(idf(3, 3)).toBeGreaterThan(0)
})

it('counts a repeated term more than once and less than twice', () => {
  expect(countWeight(0)).toBe(0)
  expect(countWeight(1)).toBe(1)
  expect(countWeight(2)).toBeLessThan(2)
})

it('holds vectors against each other by their direction, whatever they are', () => {
  expect(cosine([1, 2], [2, 4])).toBeCloseTo(1)
  expect(cosine([1, 0], [0, 1])).toBe(0)
  expect(cosine([1, 0], [-1, 0])).toBe(0)
  expect(cosine([1, 2], [1, 2, 3])).toBe(0)
  expect(cosine([], [])).toBe(0)
  expect(cosine([0, 0], [1, 1])).toBe(0)
})

it('lets no long list of terms overlap with everything', () => {
  expect(termOverlap(4, 2, 2)).toBe(2)
  expect(termOverlap(4, 2, 32)).toBe(0.5)
  expect(termOverlap(0, 0, 0)).toBe(0)
})

it('knows no closeness to what has no date', () => {
  expect(timeDecay(0, 30)).toBe(1)
  expect(timeDecay(-30, 30)).toBeCloseTo(1 / Math.E)
  expect(timeDecay(Number.NaN, 30)).toBe(0)
})

it('is half told by the half, and trades relevance for variety', () => {
  expect(citedPart(3, 3)).toBe(0.5)
  expect(marginalRelevance(1, 0.5, 0)).toBe(1)
  expect(marginalRelevance(1, 0.5, 1)).toBe(-0.5)
})

it('is what signals rank by', () => {
  interface Item {
    readonly id: string
    readonly tags: readonly string[]
    readonly vector: readonly number[]
  }
  const items: readonly Item[] = [
    { id: 'a', tags: ['x', 'y'], vector: [1, 1] },
    { id: 'b', tags: ['x', 'y', 'z', 'w'], vector: [1, 0] },
    { id: 'c', tags: ['x', 'y', 'v'], vector: [1, 0.5] },
    { id: 'd', tags: ['u'], vector: [0, 1] },
  ]
  const id = (item: Item): string => item.id
  const orderBy = (score: (item: Item) => number): readonly string[] =>
    items
      .filter((item) => item.id !== 'a' && score(item) > 0)
      .sort((a, b) => score(b) - score(a))
      .map(id)
  const listBy = (signal: ReturnType<typeof vectors<Item>>): readonly string[] =>
    rankRelated(items, { id, signals: [signal] })('a').map(({ item }) => item.id)
  // Both have the same two tags of `a`, so that only the lengths of their lists tell them apart.
  expect(listBy(sharedTerms((item) => item.tags))).toEqual(
    orderBy(({ tags }) => (tags.includes('x') ? termOverlap(1, 2, tags.length) : 0)),
  )
  expect(listBy(vectors((item) => item.vector)).slice(0, 1)).toEqual(
    orderBy(({ vector }) => cosine([1, 1], vector)).slice(0, 1),
  )
})
