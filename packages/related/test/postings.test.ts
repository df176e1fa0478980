import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Changes } from '../src/engine/changes.ts'
import { english } from '../src/languages/english.ts'
import { hashPair, hashText } from '../src/text/hash.ts'
import { buildPostings, findKey } from '../src/text/postings.ts'
import { stepOf } from '../src/text/rarity.ts'
import { TextIndex } from '../src/text/text-index.ts'

const texts = fc.array(
  fc
    .array(fc.constantFrom('river', 'stone', 'garden', 'violin', 'copper', 'meadow'), {
      maxLength: 12,
    })
    .map((words) => words.join(' ')),
  { minLength: 1, maxLength: 12 },
)

/** Σ over shared keys of weight · weight · 4 idf², by comparing every pair of words. */
function naiveProduct(
  index: TextIndex<string>,
  one: string,
  other: string,
  all: readonly string[],
  pairs: boolean,
): number {
  const keysOf = (text: string): Map<number, number> => {
    const stems = text
      .split(' ')
      .filter(Boolean)
      .map((word) => hashText(english.stem(word)))
    const keys = pairs ? stems.slice(1).map((stem, i) => hashPair(stems[i] as number, stem)) : stems
    const counts = new Map<number, number>()
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    return counts
  }
  const weight = (count: number) => Math.round(8 * (1 + Math.log(count)))
  const others = keysOf(other)
  let sum = 0
  for (const [key, count] of keysOf(one)) {
    const there = others.get(key)
    if (there === undefined) continue
    const having = all.filter((text) => keysOf(text).has(key)).length
    sum += weight(count) * weight(there) * (index.rarity.squares[stepOf(having)] as number)
  }
  return sum
}

describe('the text index', () => {
  it('adds up over postings what comparing every two texts gives, for words and for pairs', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const index = new TextIndex<string>(
          (text) => text,
          english,
          (slot) => all[slot],
        )
        index.wantsPairs = true
        all.forEach((text, slot) => {
          index.add(slot, text, text, false)
        })
        index.settle(
          Int32Array.from(all, (_, slot) => slot),
          new Changes(),
        )
        all.forEach((from, slot) => {
          index.fillRows(slot, all.length)
          all.forEach((to, other) => {
            expect(index.wordRow[other]).toBe(naiveProduct(index, from, to, all, false))
            if (other !== slot)
              expect(index.pairRow[other]).toBe(naiveProduct(index, from, to, all, true))
          })
        })
      }),
      { numRuns: 60, seed: 11 },
    )
  })

  it('builds the same postings in one part or many', () => {
    const entries = Array.from(
      { length: 5000 },
      (_, i) => [hashText(`w${i % 700}`), Math.floor(i / 50)] as const,
    )
    const each = (
      low: number,
      high: number,
      add: (key: number, slot: number, count: number) => void,
    ) => {
      for (const [key, slot] of entries) if (key >= low && key <= high) add(key, slot, 1)
    }
    const one = buildPostings(entries.length, each, 2, (count) => count)
    const many = buildPostings(40_000_000, each, 2, (count) => count)
    expect(many).toEqual(one)
    expect([...one.keys]).toEqual([...new Set(entries.map(([key]) => key))].sort((a, b) => a - b))
  })

  it('finds every key that is there and none that is not', () => {
    const keys = Uint32Array.from(Array.from({ length: 500 }, (_, i) => hashText(`k${i}`))).sort()
    keys.forEach((key, at) => {
      expect(findKey(keys, key)).toBe(at)
      if (!keys.includes(key + 1)) expect(findKey(keys, key + 1)).toBe(-1)
    })
    expect(findKey(new Uint32Array(0), 7)).toBe(-1)
  })
})
