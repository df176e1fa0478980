import { english } from '../languages/english.ts'
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
      index.postings.listing.wantsWords = true
      index.postings.wantsPairs = true
      return {
        add: () => {},
        drop: () => {},
        alikeness: index.alikeness,
        meet: (from) => index.query.meetPairs(from),
        score: (row) =>
          row.add(
            'pairs',
            row.valuesOf((to) => index.query.pairRow[to] as number),
          ),
        isLasting: true,
        evidence: (from, to, limit) => sharedPairs(index, from, to, limit),
      }
    },
  }
}
