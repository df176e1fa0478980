import { learned } from '../learned-weights.ts'
import type { Signal, TextOf } from '../signal.ts'

/** A piece of a title found in this many other titles is a mere form. */
const enough = 4

/**
 * Holds back what comes again and again: weekly notes, release announcements, calls for speakers.
 * 1 − the mean over a title's neighbouring words (digits masked) of min(1, other titles with both / 4).
 */
export function distinctTitle<Item>(
  title: TextOf<Item>,
  { weight = 1 }: { readonly weight?: number } = {},
): Signal<Item> {
  return {
    name: 'distinctTitle',
    weight,
    open() {
      const piecesOf: (readonly string[])[] = []
      const slotsWith = new Map<string, Set<number>>()
      const before = new Map<string, number>()
      const known = new Map<number, number>()
      const countOf = (piece: string): number =>
        Math.min(enough + 1, slotsWith.get(piece)?.size ?? 0)
      const remember = (piece: string): void => {
        if (!before.has(piece)) before.set(piece, countOf(piece))
      }
      const distinctnessOf = (pieces: readonly string[]): number => {
        let common = 0
        for (const piece of pieces) common += (countOf(piece) - 1) / enough
        return pieces.length > 0 ? 1 - common / pieces.length : 1
      }
      const take = (slot: number, pieces: readonly string[], guest: boolean): void => {
        piecesOf[slot] = pieces
        if (guest) return
        for (const piece of pieces) {
          remember(piece)
          slotsWith.set(piece, (slotsWith.get(piece) ?? new Set()).add(slot))
        }
      }
      return {
        add: (slot, item, guest) =>
          take(slot, piecesOfTitle((item === undefined ? undefined : title(item)) ?? ''), guest),
        keep: (slot) => piecesOf[slot],
        restore: (slot, kept) => take(slot, kept as readonly string[], false),
        drop(slot) {
          for (const piece of piecesOf[slot] ?? []) {
            remember(piece)
            slotsWith.get(piece)?.delete(slot)
          }
        },
        settle(_living, changes) {
          for (const [piece, count] of before)
            if (countOf(piece) !== count)
              for (const slot of slotsWith.get(piece) ?? []) changes.isAsked(slot)
          before.clear()
          known.clear()
        },
        score(row) {
          const values = row.valuesOf((to) => {
            const value = known.get(to) ?? distinctnessOf(piecesOf[to] ?? [])
            known.set(to, value)
            return value
          })
          row.brake('distinct', values, learned.distinctPrior)
        },
        evidence: () => [],
      }
    },
  }
}

function piecesOfTitle(title: string): readonly string[] {
  const words =
    title
      .toLowerCase()
      .replace(/\p{Nd}+/gu, '#')
      .match(/[\p{L}\p{M}#]+/gu) ?? []
  return [...new Set(words.map((word, i) => `${words[i - 1] ?? '^'} ${word}`))]
}
