import { english } from '../languages/english.ts'
import { learned } from '../learned-weights.ts'
import type { Signal, TextOf } from '../signal.ts'
import { commonnessOf, mostCommon } from '../text/commonness.ts'
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
      postings.wantsWords = true
      let steps: readonly number[] = []
      return {
        add: () => {},
        drop: () => {},
        settle(living, changes) {
          const now = commonnessOf(postings, profiles)
          for (const slot of living) if (now[slot] !== steps[slot]) changes.isAsked(slot)
          steps = now
        },
        score(row) {
          const values = row.valuesOf((to) => 1 - (steps[to] as number) / mostCommon)
          row.brake('particular', values, learned.particularPrior)
        },
        evidence: () => [],
      }
    },
  }
}
