import { aFunction, aText, checked } from '../misuse.ts'
import type { Signal, TextOf } from '../signal.ts'
import { KnownValues } from './known-values.ts'
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
      const distinctness = new KnownValues((slot) => {
        const pieces = titles.termsOf(slot)
        let common = 0
        for (const piece of pieces) common += othersOf(words.count(piece)) / enough
        return pieces.length > 0 ? 1 - common / pieces.length : 1
      })
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
          distinctness.reset(titles.profiles.slots)
        },
        score: (row) => row.brake('distinctPrior', row.valuesOf(distinctness.of)),
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
