import { english } from '../languages/english.ts'
import type { Signal, TextOf } from '../signal.ts'
import { mostCommon } from '../text/commonness.ts'
import { KnownValues } from './known-values.ts'
import type { TextOptions } from './text-options.ts'

/**
 * Holds back texts that are a little like everything: round-ups, yearly reports. Near most others without being
 * near to any, they would stand in a great many lists (hubs; their weakening by what is alike on average:
 * Suzuki et al. 2013). 1 for a text that shares nothing with the others, 0 for one that is like them all.
 */
export function distinctText<Item>(
  text: TextOf<Item>,
  { language = english, weight = 1 }: TextOptions<Item> = {},
): Signal<Item> {
  return {
    name: 'distinctText',
    weight,
    open(context) {
      const { postings, profiles } = context.text(text, language)
      const { commonness } = postings
      const distinctness = new KnownValues((slot) => 1 - commonness.stepOf(slot) / mostCommon)
      postings.listing.wantsWords = true
      commonness.isWanted = true
      return {
        add: () => {},
        drop: () => {},
        settle(_living, changes) {
          // Who is held back more and was not shown is not shown now.
          for (const [slot, before] of commonness.takeChanged())
            changes.isScored(slot, (_, isRanked) => isRanked || commonness.stepOf(slot) < before)
          distinctness.reset(profiles.slots)
        },
        score: (row) => row.brake('particularPrior', row.valuesOf(distinctness.of)),
        evidence: () => [],
      }
    },
  }
}
