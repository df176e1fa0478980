import type { Language } from '../language.ts'
import { english } from '../languages/english.ts'
import { learned } from '../learned-weights.ts'
import type { Signal, TextOf } from '../signal.ts'
import { rarityAmong, stepOf } from '../text/rarity.ts'

/** What `sharedTerms` may be told. */
export interface SharedTermsOptions<Item> {
  /** Default `sharedTerms`. Give one when several kinds of terms are used: tags, series, authors. */
  readonly name?: string
  /** Above 0; 1 is what was learned on real blogs. */
  readonly weight?: number
  /** When given, candidates count whose terms this text speaks of: their tags, their author's name. */
  readonly mentionedIn?: TextOf<Item>
  /** Of that text. Default: English. */
  readonly language?: Language | ((item: Item) => Language)
}

/**
 * Items with the same tags (or categories, series, authors): Σ idf² of the terms in both, over the
 * square root of the numbers of terms. Rare terms tell more.
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
  return {
    name,
    weight,
    open(context) {
      const termsOf: (readonly string[])[] = []
      const slotsWith = new Map<string, Set<number>>()
      const before = new Map<string, number>()
      let rarity = rarityAmong(1)
      const texts = mentionedIn && context.text(mentionedIn, language)
      const squareOf = (term: string): number =>
        rarity.squares[stepOf(slotsWith.get(term)?.size ?? 0)] as number
      const remember = (term: string): void => {
        if (!before.has(term)) before.set(term, stepOf(slotsWith.get(term)?.size ?? 0))
      }
      const take = (slot: number, own: readonly string[], guest: boolean): void => {
        termsOf[slot] = own
        if (guest) return
        for (const term of own) {
          remember(term)
          slotsWith.set(term, (slotsWith.get(term) ?? new Set()).add(slot))
        }
      }
      return {
        add: (slot, item, guest) =>
          take(slot, item === undefined ? [] : [...new Set(terms(item) ?? [])].sort(), guest),
        keep: (slot) => termsOf[slot],
        restore: (slot, kept) => take(slot, kept as readonly string[], false),
        drop(slot) {
          for (const term of termsOf[slot] ?? []) {
            remember(term)
            slotsWith.get(term)?.delete(slot)
          }
        },
        settle(living, changes) {
          rarity = rarityAmong(living.length)
          for (const [term, step] of before)
            if (stepOf(slotsWith.get(term)?.size ?? 0) !== step)
              for (const slot of slotsWith.get(term) ?? []) {
                changes.asks(slot)
                if (mentionedIn) changes.isAsked(slot)
              }
          before.clear()
        },
        alikeness: {
          addTo(from, scores) {
            for (const term of termsOf[from] ?? []) {
              const square = squareOf(term) * 1e-3
              for (const to of slotsWith.get(term) ?? [])
                scores[to] = (scores[to] as number) + square
            }
          },
          between(one, other, score) {
            let sum = score
            const others = termsOf[other] ?? []
            for (const term of termsOf[one] ?? [])
              if (others.includes(term)) sum += squareOf(term) * 1e-3
            return sum
          },
        },
        score(row) {
          const own = termsOf[row.from] ?? []
          texts?.query.ask(row.from)
          const speaksOf = (term: string): boolean => {
            const stems = texts?.stemsOf(term, row.from) ?? []
            return (
              stems.length > 0 && stems.every((stem) => (texts?.query.localOf(stem) ?? -1) >= 0)
            )
          }
          const spokenOf = new Map<string, boolean>()
          const shared = new Float64Array(row.candidates.length)
          const named = new Float64Array(row.candidates.length)
          for (let c = 0; c < shared.length; c++) {
            const others = termsOf[row.candidates[c] as number] ?? []
            let common = 0
            let spoken = 0
            for (const term of others) {
              if (own.includes(term)) common += squareOf(term)
              if (!texts) continue
              const known = spokenOf.get(term) ?? speaksOf(term)
              spokenOf.set(term, known)
              if (known && !own.includes(term)) spoken += Math.sqrt(squareOf(term))
            }
            if (common > 0) shared[c] = common / Math.sqrt(own.length * others.length)
            named[c] = spoken
          }
          row.add(name, shared, learned.sharedTerms)
          if (mentionedIn) row.add(`${name} named`, named, learned.namedTerms)
        },
        evidence(from, to, limit) {
          const others = termsOf[to] ?? []
          return (termsOf[from] ?? [])
            .filter((term) => others.includes(term))
            .sort((a, b) => squareOf(b) - squareOf(a) || (a < b ? -1 : 1))
            .slice(0, limit)
        },
      }
    },
  }
}
