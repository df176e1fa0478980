import type { Changes } from './changes.ts'
import type { KnownLists } from './known-lists.ts'

interface Batch {
  readonly lists: KnownLists
  readonly changes: Changes
  /** Slots that came and went. */
  readonly added: readonly number[]
  readonly dropped: readonly number[]
  /** How many slots there are, and which of them are living. */
  readonly slots: number
  readonly isLiving: (slot: number) => boolean
  /** How alike every slot is to one. The row is the same array each time. */
  readonly alikenessOf: (slot: number) => Int32Array
}

/** Forgets the lists that may be others after a batch of changes. */
export function forgetLists(batch: Batch): void {
  const { lists, changes, added, dropped } = batch
  const touched = new Uint8Array(batch.slots)
  for (const slot of [...dropped, ...changes.asked]) touched[slot] = 1
  for (const slot of changes.asking) lists.delete(slot)
  lists.forgetWith(touched)
  forgetAmong(batch)
  for (const slot of added) if (lists.size > 0) lists.forgetEnteredBy(batch.alikenessOf(slot))
}

// Whoever is more alike to one of a list's items, or less, changes it; to another, only if that one enters it now.
function forgetAmong({ lists, changes: { groups }, isLiving, alikenessOf }: Batch): void {
  const others = new Map<number, Set<number>>()
  for (const group of groups)
    for (const one of group) {
      if (!lists.has(one)) continue
      if (group.some((other) => lists.holds(one, other))) lists.delete(one)
      else others.set(one, new Set([...(others.get(one) ?? []), ...group]))
    }
  for (const [one, known] of others) {
    if (!lists.has(one)) continue
    const alike = alikenessOf(one)
    for (const other of known)
      if (other !== one && isLiving(other) && lists.isEntered(one, alike[other] as number)) {
        lists.delete(one)
        break
      }
  }
}
