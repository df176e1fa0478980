import fc from 'fast-check'
import { expect, it } from 'vitest'
import { relatedByTerms } from '../src/index.ts'

const naive = (items: readonly (readonly string[])[], limit: number) =>
  items.map((own, from) =>
    items
      .map((other, to) => ({
        to,
        shared: [...new Set(own)].filter((term) => other.includes(term)).length,
      }))
      .filter(({ to, shared }) => to !== from && shared > 0)
      .sort((a, b) => b.shared - a.shared || a.to - b.to)
      .slice(0, limit)
      .map(({ to }) => to),
  )

it('finds the items that share most terms, as counting every pair does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', '__proto__'), { maxLength: 5 }), {
        maxLength: 30,
      }),
      fc.integer({ min: 0, max: 6 }),
      (items, limit) => {
        const lists = relatedByTerms(items, (terms) => terms, { limit })
        expect(lists.map((list) => [...list])).toEqual(naive(items, limit))
      },
    ),
    { seed: 3 },
  )
})

it('does so for items with many terms, rare ones and common ones', () => {
  const term = fc.oneof(
    fc.nat({ max: 15 }).map((number) => `common-${number}`),
    fc.nat({ max: 150 }).map((number) => `rare-${number}`),
  )
  fc.assert(
    fc.property(
      fc.array(fc.array(term, { maxLength: 30 }), { minLength: 60, maxLength: 150 }),
      fc.integer({ min: 1, max: 12 }),
      (items, limit) => {
        const lists = relatedByTerms(items, (terms) => terms, { limit })
        expect(lists.map((list) => [...list])).toEqual(naive(items, limit))
      },
    ),
    { numRuns: 12, seed: 4 },
  )
})

it('counts no more than 127 terms of an item', () => {
  const many = Array.from({ length: 140 }, (_, i) => `term-${i}`)
  const items = [many, many.slice(0, 127), many.slice(120), many]
  const lists = relatedByTerms(items, (terms) => terms)
  expect(lists.map((list) => [...list])).toEqual([
    [1, 3, 2],
    [0, 3, 2],
    [0, 1, 3],
    [0, 1, 2],
  ])
})

it('lists all that share a term when asked for all', () => {
  const lists = relatedByTerms([['a'], ['a', 'b'], ['c']], (terms) => terms, { limit: Infinity })
  expect(lists.map((list) => [...list])).toEqual([[1], [0], []])
})
