import type { Profiles } from './profiles.ts'
import { countOfStep, stepOf } from './rarity.ts'
import type { TextPostings } from './text-postings.ts'

/** The greatest step of `commonnessOf`. */
export const mostCommon = 16

/** What four texts or fewer have is a link between those four, and its count changes with every other post. */
const fewest = 5

/** So that what is divided by the number of texts can be added up in whole numbers. */
const scaleUp = 16

/**
 * By slot: how alike a text is to all others on average, Σ weight · idf² · (n − 1) over its words and pairs
 * that n texts have, over its length and the number of texts; in steps of half a doubling, from 0 to
 * `mostCommon`. Like rarity it comes in steps so that a change moves few scores. One pass over all texts.
 */
export function commonnessOf(postings: TextPostings, profiles: Profiles): number[] {
  const sums = new Int32Array(profiles.slots)
  const factors = factorsBy(postings)
  addWords(postings, profiles, factors, sums)
  addPairs(postings, factors, sums)
  return Array.from(sums, (sum, slot) => {
    const alike = (sum / scaleUp) * (profiles.scales.array[slot] as number)
    return Math.min(mostCommon, Math.max(0, Math.round(2 * Math.log2(alike))))
  })
}

/** What more items than this part have (but this many at least and at most) makes no text like another. */
const common = { part: 1 / 22, least: 64, most: 1000 }

/** What a term counts for each that has it, by step of how many that are; nothing above the last. */
function factorsBy({ rarity }: TextPostings): readonly number[] {
  const { items, squares } = rarity
  const most = Math.max(common.least, Math.min(common.most, items * common.part))
  return Array.from({ length: stepOf(Math.floor(most)) + 1 }, (_, step) =>
    step < stepOf(fewest)
      ? 0
      : Math.round((scaleUp * (squares[step] as number) * (countOfStep(step) - 1)) / items),
  )
}

function addWords(
  { words }: TextPostings,
  profiles: Profiles,
  factors: readonly number[],
  sums: Int32Array,
): void {
  for (let slot = 0; slot < profiles.slots; slot++) {
    const { terms, weights, firstTerm, endTerm } = profiles.read(slot)
    let sum = 0
    for (let i = firstTerm; i < endTerm; i++)
      sum += (factors[stepOf(words.count(terms[i] as number))] ?? 0) * (weights[i] as number)
    sums[slot] = sum
  }
}

function addPairs(
  { pairs: { living: pairs } }: TextPostings,
  factors: readonly number[],
  sums: Int32Array,
): void {
  for (let pair = 0; pair < pairs.counts.length; pair++) {
    const factor = factors[stepOf(pairs.count(pair))] ?? 0
    if (factor > 0) pairs.addRun(pair, factor, sums)
  }
}
