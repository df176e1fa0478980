import type { LivingPostings } from './living-postings.ts'
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
 * `mostCommon`. Like rarity it comes in steps so that a change moves few scores. One pass over the postings.
 */
export function commonnessOf(postings: TextPostings, profiles: Profiles): number[] {
  const sums = new Int32Array(profiles.slots)
  addAll(postings.words, postings, sums)
  addAll(postings.pairs, postings, sums)
  return Array.from(sums, (sum, slot) => {
    const alike = (sum / scaleUp) * (profiles.scales.array[slot] as number)
    return Math.min(mostCommon, Math.max(0, Math.round(2 * Math.log2(alike))))
  })
}

function addAll(terms: LivingPostings, postings: TextPostings, sums: Int32Array): void {
  const { commonStep, rarity } = postings
  const factors = Array.from({ length: commonStep + 1 }, (_, step) =>
    step < stepOf(fewest)
      ? 0
      : Math.round(
          (scaleUp * (rarity.squares[step] as number) * (countOfStep(step) - 1)) / rarity.items,
        ),
  )
  for (let term = 0; term < terms.counts.length; term++) {
    const factor = factors[stepOf(terms.counts[term] as number)] ?? 0
    if (factor > 0) terms.addRun(term, factor, sums)
  }
}
