import type { Changes } from './changes.ts'
import type { KnownLists } from './known-lists.ts'

interface Batch {
  readonly lists: KnownLists
  readonly changes: Changes
  /** Slots that came and are there. */
  readonly added: readonly number[]
  /** Slots that went: of items that came again, and of all others. */
  readonly replaced: readonly number[]
  readonly gone: readonly number[]
  /** How many slots there are, and which of them are living. */
  readonly slots: number
  readonly isLiving: (slot: number) => boolean
  /** How alike every slot is to one. The row is the same array each time. */
  readonly alikenessOf: (slot: number) => Int32Array
}

/** Forgets the lists that may be others after a batch of changes, or their scores. */
export function forgetLists(batch: Batch): void {
  const { lists, changes, added, replaced, gone, slots, alikenessOf } = batch
  const { asking, asked, scored, scoring } = changes
  for (const slot of asking) lists.delete(slot)
  for (const slot of lists.holding([...gone, ...asked], slots)) lists.delete(slot)
  for (const slot of lists.holding(replaced, slots)) lists.setAside(slot)
  for (const slot of added) if (lists.size > 0) lists.forgetEnteredBy(alikenessOf(slot))
  forgetAmong(batch)
  for (const slot of scoring) lists.unscore(slot)
  const isScored = (from: number, slot: number, isRanked: boolean): boolean =>
    scored.get(slot)?.(from, isRanked) === true
  for (const slot of lists.holding(scored.keys(), slots, isScored)) lists.unscore(slot)
}

// Whoever is more alike to one of a list's items, or less, changes it; to another, only if that one enters it now. Of those that
// came all is said already.
function forgetAmong({ lists, added, changes: { groups }, isLiving, alikenessOf }: Batch): void {
  const isNew = new Set(added)
  const others = new Map<number, Set<number>>()
  for (const { slots: all, isCloser } of groups) {
    const slots = all.filter((slot) => !isNew.has(slot))
    for (const one of slots) {
      if (!lists.isThere(one)) lists.delete(one)
      else if (slots.some((other) => lists.holds(one, other))) lists.delete(one)
      else if (isCloser) others.set(one, new Set([...(others.get(one) ?? []), ...slots]))
    }
  }
  for (const [one, known] of others) {
    if (!lists.isThere(one)) continue
    const alike = alikenessOf(one)
    for (const other of known)
      if (other !== one && isLiving(other) && lists.isEntered(one, alike[other] as number)) {
        lists.delete(one)
        break
      }
  }
}
