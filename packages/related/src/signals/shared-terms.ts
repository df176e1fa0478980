import { termOverlap } from '../formulas.ts'
import type { Language } from '../language.ts'
import { english } from '../languages/english.ts'
import { aFunction, checked, checkedStrings } from '../misuse.ts'
import type { Signal, TextOf } from '../signal.ts'
import { type Profile, unit } from '../text/profiles.ts'
import type { WeightOptions } from './weight-options.ts'

/** What `sharedTerms` may be told. */
export interface SharedTermsOptions<Item> extends WeightOptions {
  /**
   * Default `sharedTerms`. Give one when several kinds of terms are used. What is called `series` or `authors` has
   * sentences of its own; terms by any other name are what two items are about.
   */
  readonly name?: string
  /** When given, candidates count whose terms this text speaks of: their tags, their author's name. */
  readonly mentionedIn?: TextOf<Item>
  /** Of that text. Default: English. */
  readonly language?: Language | ((item: Item) => Language)
}

/** What a shared term's 4 · idf² counts in likeness: a thousandth of what two equal texts of one word do. */
const tagUnit = unit

/**
 * Items with the same tags (or categories, series, authors): Σ idf² of the terms in both, over the
 * square root of the numbers of terms. Rare terms tell more. Terms are compared as they are: `Review` is not
 * `review`, so give them in one spelling.
 */
export function sharedTerms<Item>(
  terms: (item: Item) => readonly string[] | undefined,
  {
    name = 'sharedTerms',
    weight = 1,
    mentionedIn,
    language = english,
  }: SharedTermsOptions<Item> = {},
): Signal<Item> {
  const what = `terms of ${name}`
  checked(what, aFunction, terms)
  return {
    name,
    weight,
    open(context) {
      const table = context.table()
      const { postings, vocabulary } = table
      postings.tellingPart = 1 / 2
      const texts = mentionedIn && context.text(mentionedIn, language)
      const ownOf = (slot: number): readonly string[] => {
        const item = context.itemOf(slot)
        return item === undefined ? [] : (checkedStrings(what, terms(item)) ?? [])
      }
      const names = new Map<number, string>()
      const nameOf = (slot: number, term: number): string => {
        const hash = vocabulary.hashes[term] as number
        if (!names.has(hash))
          for (const own of ownOf(slot))
            names.set(vocabulary.hashes[table.find(own)] as number, own)
        return names.get(hash) as string
      }
      /** Squared idf of the terms both have, in whole numbers: the same from either side. */
      const squaresOf = (own: Uint32Array, { terms, firstTerm, endTerm }: Profile): number => {
        let sum = 0
        for (let i = firstTerm; i < endTerm; i++)
          for (let j = 0; j < own.length; j++)
            if (own[j] === terms[i]) sum += postings.squareOf(own[j] as number)
        return sum
      }
      return {
        add: (slot, _item, guest) => table.addTerms(slot, ownOf(slot), guest),
        drop: () => {},
        settle(living, changes) {
          for (const term of postings.changed.keys())
            for (const slot of postings.slotsWith(term, living)) {
              changes.asking.add(slot)
              if (mentionedIn) changes.asked.add(slot)
            }
        },
        alikeness(from, scores) {
          for (const term of table.termsOf(from))
            postings.words.addRun(term, postings.squareOf(term) * tagUnit, scores)
        },
        score(row) {
          const own = table.termsOf(row.from)
          texts?.query.ask(row.from)
          const speaksOf = (slot: number, term: number): boolean => {
            const stems = texts?.stemsOf(nameOf(slot, term), row.from) ?? []
            return stems.length > 0 && stems.every((stem) => texts?.query.has(stem))
          }
          const spokenOf = new Map<number, boolean>()
          const shared = row.valuesOf((to) => {
            const others = table.profiles.read(to)
            const size = others.endTerm - others.firstTerm
            return termOverlap(squaresOf(own, others), own.length, size)
          })
          row.add('sharedTerms', shared)
          if (!texts) return
          const named = row.valuesOf((to) => {
            let spoken = 0
            for (const term of table.termsOf(to)) {
              if (own.includes(term)) continue
              const known = spokenOf.get(term) ?? speaksOf(to, term)
              spokenOf.set(term, known)
              if (known) spoken += Math.sqrt(postings.squareOf(term))
            }
            return spoken
          })
          row.add('namedTerms', named)
        },
        isLasting: true,
        evidence(from, to, limit) {
          const others = ownOf(to)
          const squareOf = (term: string): number => postings.squareOf(table.find(term))
          const isTelling = (term: string): boolean =>
            postings.words.count(table.find(term)) <= postings.mostTelling
          return [...new Set(ownOf(from))]
            .filter((term) => others.includes(term) && isTelling(term))
            .sort((a, b) => squareOf(b) - squareOf(a) || (a < b ? -1 : 1))
            .slice(0, limit)
        },
      }
    },
  }
}
