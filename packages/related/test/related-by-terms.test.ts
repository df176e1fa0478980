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
