import { learned } from '../learned-weights.ts'
import { aFunction, aText, checked } from '../misuse.ts'
import type { Signal, TextOf } from '../signal.ts'
import type { WeightOptions } from './weight-options.ts'

/** A piece of a title found in this many other titles is a mere form. */
const enough = 4

/**
 * Holds back what comes again and again: weekly notes, release announcements, calls for speakers.
 * 1 − the mean over a title's neighbouring words (digits masked) of min(1, other titles with both / 4).
 */
export function distinctTitle<Item>(
  title: TextOf<Item>,
  { weight = 1 }: WeightOptions = {},
): Signal<Item> {
  checked('title of distinctTitle', aFunction, title)
  return {
    name: 'distinctTitle',
    weight,
    open({ table }) {
      const titles = table()
      const { words } = titles.postings
      /** In how many other titles a piece is, as far as that counts. */
      const othersOf = (titles: number): number => Math.min(enough + 1, titles) - 1
      words.stepOf = othersOf
      /** By slot; below 0 where nobody asked yet. */
      let known = new Float64Array(0)
      const distinctnessOf = (slot: number): number => {
        const pieces = titles.termsOf(slot)
        let common = 0
        for (const piece of pieces) common += othersOf(words.count(piece)) / enough
        const value = pieces.length > 0 ? 1 - common / pieces.length : 1
        known[slot] = value
        return value
      }
      return {
        add: (slot, item, guest) =>
          titles.addTerms(
            slot,
            piecesOfTitle((item === undefined ? undefined : title(item)) ?? ''),
            guest,
          ),
        drop: () => {},
        settle(living, changes) {
          for (const piece of titles.postings.changed.keys())
            for (const slot of titles.postings.slotsWith(piece, living))
              changes.isScored(slot, () => true)
          known = new Float64Array(titles.profiles.slots).fill(-1)
        },
        score(row) {
          const values = row.valuesOf((to) =>
            (known[to] as number) < 0 ? distinctnessOf(to) : (known[to] as number),
          )
          row.brake('distinct', values, learned.distinctPrior)
        },
        evidence: () => [],
      }
    },
  }
}

function piecesOfTitle(title: string): readonly string[] {
  const words =
    checked('a title', aText, title)
      .toLowerCase()
      .replace(/\p{Nd}+/gu, '#')
      .match(/[\p{L}\p{M}#]+/gu) ?? []
  return [...new Set(words.map((word, i) => `${words[i - 1] ?? '^'} ${word}`))]
}
