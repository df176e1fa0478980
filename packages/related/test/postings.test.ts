import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Changes } from '../src/engine/changes.ts'
import { english } from '../src/languages/english.ts'
import { hashPair, hashText } from '../src/text/hash.ts'
import { PairNumbers } from '../src/text/pair-numbers.ts'
import { pairRunsOf } from '../src/text/pair-runs.ts'
import { stepOf } from '../src/text/rarity.ts'
import { TermTable } from '../src/text/term-table.ts'
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
    sum += weight(count) * weight(there) * (index.postings.rarity.squares[stepOf(having)] as number)
  }
  return sum
}

function indexOf(all: readonly string[]): TextIndex<string> {
  const index = new TextIndex<string>(
    (text) => text,
    english,
    (slot) => all[slot],
    new TermTable(),
  )
  index.postings.wantsWords = true
  index.postings.wantsPairs = true
  all.forEach((text, slot) => {
    index.add(slot, text, text, false)
  })
  index.table.settle(
    Int32Array.from(all, (_, slot) => slot),
    new Changes(),
  )
  return index
}

describe('the text index', () => {
  it('adds up over postings what comparing every two texts gives, for words and for pairs', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const index = indexOf(all)
        all.forEach((from, slot) => {
          index.query.ask(slot)
          all.forEach((to, other) => {
            expect(index.query.wordRow[other]).toBe(naiveProduct(index, from, to, all, false))
            if (other !== slot)
              expect(index.query.pairRow[other]).toBe(naiveProduct(index, from, to, all, true))
          })
        })
      }),
      { numRuns: 60, seed: 11 },
    )
  })

  it('finds two texts alone as alike as among all, to the last bit', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const index = indexOf(all)
        all.forEach((_, from) => {
          const scores = new Float64Array(all.length)
          index.alikeness.addTo(from, scores)
          scores.forEach((score, to) => {
            if (to !== from) expect(index.alikeness.between(to, from, 0)).toBe(score)
          })
        })
      }),
      { numRuns: 40, seed: 12 },
    )
  })

  it('names the words that candidates share with a text', () => {
    const index = indexOf(['river stone river', 'stone garden', 'violin', 'garden river stone'])
    index.query.ask(0)
    const { stride, weights } = index.query.matchesWith(Int32Array.of(1, 2, 3))
    const rows = [0, 1, 2].map((c) => [...weights.subarray(c * stride + 1, (c + 1) * stride)])
    // River, then stone; 64 more in an opening.
    expect(rows).toEqual([
      [0, 72],
      [0, 0],
      [72, 72],
    ])
  })
})

describe('pairs', () => {
  it('have the same postings when they are built in one part or many', () => {
    const all = Array.from({ length: 60 }, (_, i) =>
      Array.from({ length: 50 }, (_, j) => `w${(i * 7 + j * j) % 90}`).join(' '),
    )
    const { profiles, vocabulary } = indexOf(all)
    const slots = Int32Array.from(all, (_, slot) => slot)
    const one = pairRunsOf(profiles, vocabulary, slots)
    expect(pairRunsOf(profiles, vocabulary, slots, 100)).toEqual(one)
    const unsigned = [...Uint32Array.from(one.keys)]
    expect(unsigned).toEqual(unsigned.toSorted((a, b) => a - b))
    expect(one.keys.length).toBeGreaterThan(100)
  })

  it('are found when they are there, and not when they are not', () => {
    const hashes = Uint32Array.from({ length: 500 }, (_, i) => hashText(`k${i}`)).sort()
    const numbers = new PairNumbers()
    expect(numbers.find(7)).toBe(-1)
    numbers.use(Int32Array.from(hashes))
    hashes.forEach((key, at) => {
      expect(numbers.find(key)).toBe(at)
      expect(numbers.numberOf(key | 0)).toBe(at)
      if (!hashes.includes(key + 1)) expect(numbers.find(key + 1)).toBe(-1)
    })
    expect(numbers.numberOf(7)).toBe(500)
    expect(numbers.find(7)).toBe(500)
  })
})
