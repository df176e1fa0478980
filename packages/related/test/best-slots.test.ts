import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bestOf } from '../src/engine/best-slots.ts'

const precedes = (a: number, b: number) => a % 7 < b % 7 || (a % 7 === b % 7 && a < b)

it('keeps the best that are wanted, as sorting them all would, whether slots are missing or not', () => {
  const scores = fc.array(fc.nat(9), { maxLength: 40 })
  const wish = fc.record({
    most: fc.nat(12),
    least: fc.nat(2),
    missing: fc.nat(9),
    refused: fc.nat(5),
  })
  fc.assert(
    fc.property(scores, wish, (all, { most, least, missing, refused }) => {
      const slots = [...all.keys()].filter((slot) => missing === 0 || slot % 10 !== missing)
      const isWanted = refused === 0 ? undefined : (slot: number) => slot % 6 !== refused
      const scoreOf = (slot: number) => all[slot] as number
      const expected = slots
        .filter((slot) => scoreOf(slot) >= least && (isWanted?.(slot) ?? true))
        .sort((a, b) => scoreOf(b) - scoreOf(a) || (precedes(a, b) ? -1 : 1))
        .slice(0, most)
      const best = bestOf(Int32Array.from(slots), Int32Array.from(all), {
        most,
        least,
        precedes,
        isWanted,
      })
      expect([...best.slots]).toEqual(expected)
      expect([...best.scores]).toEqual(expected.map(scoreOf))
    }),
    { numRuns: 300, seed: 5 },
  )
})
