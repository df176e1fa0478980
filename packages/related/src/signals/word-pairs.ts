import { english } from '../languages/english.ts'
import { learned } from '../learned-weights.ts'
import type { Signal, TextOf } from '../signal.ts'
import { sharedPairs } from '../text/shared-pairs.ts'
import type { TextOptions } from './text-options.ts'

/**
 * Items that use the same pairs of neighbouring words, stop words left out: `peer review`, `open data`.
 * Σ (1 + ln count)² · idf² over the pairs in both; not divided by length, because a long text that
 * keeps speaking of the same pairs is a good one to go on with.
 */
export function wordPairs<Item>(
  text: TextOf<Item>,
  { language = english, weight = 1 }: TextOptions<Item> = {},
): Signal<Item> {
  return {
    name: 'wordPairs',
    weight,
    open(context) {
      const index = context.text(text, language)
      index.wantsPairs = true
      return {
        add: () => {},
        drop: () => {},
        propose: (from, scores) => index.propose(from, scores),
        score(row) {
          const values = new Float64Array(row.candidates.length)
          for (let c = 0; c < values.length; c++)
            values[c] = index.pairRow[row.candidates[c] as number] as number
          row.add('pairs', values, learned.pairs)
        },
        evidence: (from, to, limit) => sharedPairs(index, from, to, limit),
      }
    },
  }
}
