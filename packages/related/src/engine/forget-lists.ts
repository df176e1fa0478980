import type { Candidates } from './candidates.ts'
import type { Changes } from './changes.ts'
import type { KnownLists } from './known-lists.ts'
import type { Holders, Replacement } from './replaced-items.ts'

interface Batch {
  readonly lists: KnownLists
  readonly changes: Changes
  /** Slots that came and are there, and slots that went. */
  readonly added: readonly number[]
  readonly dropped: readonly number[]
  /** What slots that came were before: of changed items which propose the same candidates to lists as they did. */
  readonly formers: ReadonlyMap<number, number>
  /** Of those formers: whose lists had them, and how alike they were to those. */
  readonly holders: Holders
  /** How many slots there are, and which of them are living. */
  readonly slots: number
  readonly isLiving: (slot: number) => boolean
  /** How alike every slot is to one. The row is the same array each time. */
  readonly alikenessOf: (slot: number) => Int32Array
  /** Who is in the list of a slot after a change; `undefined` when that is not known. */
  readonly replaced: (from: number, change: Replacement) => Candidates | undefined
}

/** Forgets the lists that may be others after a batch of changes, or their scores. */
export function forgetLists(batch: Batch): void {
  const { lists, changes, added, dropped, formers, slots } = batch
  const { scored } = changes
  const wrong = new Set([...dropped, ...changes.asked])
  for (const former of formers.values()) wrong.delete(former)
  for (const slot of changes.asking) lists.delete(slot)
  for (const slot of lists.holding(wrong, slots, () => true)) lists.delete(slot)
  for (const slot of added) if (lists.size > 0) enter(batch, slot)
  forgetAmong(batch)
  for (const slot of changes.scoring) lists.unscore(slot)
  const isScored = (from: number, slot: number, isRanked: boolean): boolean =>
    scored.get(slot)?.(from, isRanked) === true
  for (const slot of lists.holding(scored.keys(), slots, isScored)) lists.unscore(slot)
}

/** An item takes its place in the lists that had it before it changed, and makes others be forgotten. */
function enter({ lists, formers, holders, alikenessOf, replaced }: Batch, slot: number): void {
  const alikes = alikenessOf(slot)
  const former = formers.get(slot)
  const having = (former !== undefined && holders.get(former)) || new Map<number, number>()
  lists.forgetEnteredBy(alikes, having)
  for (const [from, before] of having) {
    if (!lists.isThere(from)) continue
    const change = { former: former as number, slot, before, alike: alikes[from] as number }
    const list = replaced(from, change)
    if (list) lists.replace(from, list)
    else lists.delete(from)
  }
}

// Whoever is more alike to one of a list's items, or less, changes it; to another, only if that one enters it now. Of those that
// came all is said already.
function forgetAmong({ lists, added, changes: { groups }, isLiving, alikenessOf }: Batch): void {
  const isNew = new Set(added)
  const others = new Map<number, Set<number>>()
  for (const { slots: all, isCloser } of groups) {
    const slots = all.filter((slot) => !isNew.has(slot))
    for (const one of slots) {
      if (!lists.isThere(one)) continue
      if (slots.some((other) => lists.holds(one, other))) lists.delete(one)
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
