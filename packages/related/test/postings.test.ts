import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Changes } from '../src/engine/changes.ts'
import { english } from '../src/languages/english.ts'
import { hashPair, hashText } from '../src/text/hash.ts'
import { entryOf } from '../src/text/living-postings.ts'
import { OwnPairs } from '../src/text/own-pairs.ts'
import { PairNumbers } from '../src/text/pair-numbers.ts'
import { PairReader } from '../src/text/pair-reader.ts'
import { pairRunsOf } from '../src/text/pair-runs.ts'
import { stepOf } from '../src/text/rarity.ts'
import { TermTable } from '../src/text/term-table.ts'
import { TextIndex } from '../src/text/text-index.ts'
import { Tokenizers } from '../src/text/tokenizers.ts'

const texts = fc.array(
  fc
    .array(fc.constantFrom('river', 'stone', 'garden', 'violin', 'copper', 'meadow'), {
      maxLength: 12,
    })
    .map((words) => words.join(' ')),
  { minLength: 1, maxLength: 12 },
)

const weight = (count: number) => Math.round(8 * (1 + Math.log(count)))

function countsOf(text: string, pairs: boolean): ReadonlyMap<number, number> {
  const stems = text
    .split(' ')
    .filter(Boolean)
    .map((word) => hashText(english.stem(word)))
  const keys = pairs ? stems.slice(1).map((stem, i) => hashPair(stems[i] as number, stem)) : stems
  const counts = new Map<number, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Σ over shared keys of what their weights give · 4 idf², by comparing every pair of words. */
function naiveSum(
  index: TextIndex<string>,
  [one, other]: readonly [string, string],
  all: readonly string[],
  pairs: boolean,
  product: (here: number, there: number, square: number) => number,
): number {
  const others = countsOf(other, pairs)
  let sum = 0
  for (const [key, count] of countsOf(one, pairs)) {
    const there = others.get(key)
    if (there === undefined) continue
    const having = all.filter((text) => countsOf(text, pairs).has(key)).length
    const square = index.postings.rarity.squares[stepOf(having)] as number
    sum += product(weight(count), weight(there), square)
  }
  return sum
}

/** How alike two texts are: words by thousandths of a text's length, pairs by their weights over both lengths. */
function naiveAlikeness(
  index: TextIndex<string>,
  texts: readonly [string, string],
  all: readonly string[],
): number {
  const [one, other] = texts.map((text) => {
    const squares = [...countsOf(text, false).values()].map((count) => weight(count) ** 2)
    return 1 / Math.sqrt(squares.reduce((sum, square) => sum + square, 0))
  }) as [number, number]
  const part = (of: number, scale: number) => Math.round(of * scale * 1000)
  return (
    naiveSum(index, texts, all, false, (a, b, square) => part(a, one) * part(b, other) * square) +
    naiveSum(index, texts, all, true, (a, b, square) =>
      Math.round(square * a * b * (one * other) * 1e6),
    )
  )
}

function indexOf(all: readonly string[]): TextIndex<string> {
  const table = new TermTable()
  const index = new TextIndex<string>(
    (text) => text,
    english,
    (slot) => all[slot],
    table,
    new Tokenizers(table.vocabulary),
  )
  index.postings.listing.wantsWords = true
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
          const scores = new Int32Array(all.length)
          index.alikeness(slot, scores)
          all.forEach((to, other) => {
            if (other === slot) return
            expect(index.query.pairRow[other]).toBe(
              naiveSum(index, [from, to], all, true, (a, b, square) => a * b * square),
            )
            expect(scores[other]).toBe(naiveAlikeness(index, [from, to], all))
          })
        })
      }),
      { numRuns: 60, seed: 11 },
    )
  })

  it('names the words that candidates share with a text', () => {
    const index = indexOf(['river stone river', 'stone garden', 'violin', 'garden river stone'])
    index.query.alsoAsked.push(() => index.table.termsOf(2))
    index.query.ask(0)
    const { heads, entries, before } = index.query.matchesWith(Int32Array.of(1, 2, 3))
    const having = ['river', 'stone', 'violin', 'garden'].map((word) => {
      const [stem = -1] = index.stemsOf(word, 0)
      const number = index.query.numberOf(stem)
      if (number < 0) return undefined
      const found: string[] = []
      for (let i = heads[number + 1] as number; i > 0; i = before[i] as number) {
        const entry = entries[i] as number
        found.push(`${entry >>> 7}: ${entry & 63} ${(entry >>> 6) & 1}`)
      }
      return found
    })
    // The violin is asked for beside the text's own words, the garden is not.
    expect(having).toEqual([['2: 8 1'], ['2: 8 1', '0: 8 1'], ['1: 8 1'], undefined])
    expect([0, 2].map((slot) => index.query.has(index.table.termsOf(slot)[0] as number))).toEqual([
      true,
      false,
    ])
  })
})

describe('pairs', () => {
  it('have postings in the order of their hashes, with all who have them, and none for a pair of one text', () => {
    const all = Array.from({ length: 60 }, (_, i) =>
      Array.from({ length: 50 }, (_, j) => `w${(i * 7 + j * j) % 90}`).join(' '),
    )
    const { profiles, vocabulary } = indexOf(all)
    const reader = new PairReader(profiles, vocabulary)
    const slots = Int32Array.from(all, (_, slot) => slot)
    const { keys, runs, counts } = pairRunsOf(slots, profiles.words, reader)
    const having = new Map<number, string[]>()
    all.forEach((text, slot) => {
      for (const [key, count] of countsOf(text, true))
        having.set(key, [...(having.get(key) ?? []), `${slot} ${weight(count)}`])
    })
    const expected = [...having].filter(([, slots]) => slots.length > 1).sort((a, b) => a[0] - b[0])
    expect([...Uint32Array.from(keys)]).toEqual(expected.map(([key]) => key))
    expected.forEach(([, slots], n) => {
      const own = runs.entries.subarray(runs.starts[n], runs.starts[n + 1])
      expect([...own].map((entry) => `${entry >>> 10} ${entry & 1023}`)).toEqual(slots)
      expect(counts[n]).toBe(slots.length)
    })
    expect(keys.length).toBeGreaterThan(100)
    // As if the texts had a hundred times as many words, and few of them at a time.
    expect(pairRunsOf(slots, profiles.words * 100, reader, 500)).toEqual({ keys, runs, counts })
  })

  it('of a text are the same, read from it or taken from the postings', () => {
    const all = Array.from({ length: 40 }, (_, i) =>
      Array.from({ length: 30 }, (_, j) => `w${(i * 5 + j * j) % 50}`).join(' '),
    )
    const ownOf = ({ postings }: TextIndex<string>, slot: number): readonly number[] =>
      [...postings.pairs.own.of(slot)].sort((a, b) => a - b)
    const turned = indexOf(all)
    for (let times = 0; times < all.length; times++) ownOf(turned, 0)
    all.forEach((_, slot) => {
      const read = ownOf(indexOf(all), slot)
      expect(read).toEqual(ownOf(turned, slot))
      expect(read.length).toBeGreaterThan(0)
    })
  })

  it('of a text are there without turns of speech, and with one that is none any more, once', () => {
    const having = Int32Array.from({ length: 80 }, (_, slot) => entryOf(slot, 8))
    const runs = {
      starts: Uint32Array.of(0, 80, 82),
      entries: Int32Array.of(...having, entryOf(0, 9), entryOf(5, 10)),
    }
    const own = new OwnPairs(() => new Uint32Array(0))
    own.use(runs, having.length)
    own.expectAll()
    const all = (): number[][] => [0, 1, 5].map((slot) => [...own.of(slot)])
    expect(all()).toEqual([[64 + 9], [], [64 + 10]])
    for (const pair of [0, 1, 0]) own.restore(pair, runs)
    expect(all()).toEqual([[64 + 9, 8], [8], [64 + 10, 8]])
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
