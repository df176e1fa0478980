import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hashPair, mixedTo, secondOf } from '../src/text/hash.ts'

const hash = fc.integer({ min: 1, max: 0xffffffff })
const secondsOf = (pair: number, first: number): readonly number[] =>
  mixedTo(pair).map((mixed) => secondOf(mixed, first))

it('tells from the hash of a pair and its first word what its second is', () => {
  fc.assert(
    fc.property(hash, hash, (first, second) => {
      const pair = hashPair(first, second)
      expect(secondsOf(pair, first)).toContain(second)
      // Hashes are kept as signed numbers.
      expect(secondsOf(pair | 0, first)).toContain(second)
    }),
  )
})

it('tells it of the one hash that two mixtures have', () => {
  const [, zero = 1] = mixedTo(1)
  const seconds = mixedTo(1).map((mixed) => secondOf(mixed, 7))
  expect(zero).toBe(0)
  expect(seconds.map((second) => hashPair(7, second))).toEqual([1, 1])
})
