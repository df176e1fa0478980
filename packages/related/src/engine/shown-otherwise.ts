import type { EngineSettings } from '../settings.ts'
import type { Changes } from './changes.ts'
import type { KnownLists } from './known-lists.ts'

interface Corpus<Item> {
  readonly items: readonly (Item | undefined)[]
  readonly ids: readonly string[]
  readonly lists: KnownLists
}

/**
 * Lists which hold what they held, but may show something else of it: an item that is pinned to them came, changed or went, or
 * two of their items are more alike to each other, or less. `changed` has the slots of items that came and went.
 */
export function shownOtherwise<Item>(
  { items, ids, lists }: Corpus<Item>,
  { pin, variety }: EngineSettings<Item>,
  changed: readonly number[],
  { weighed }: Changes,
): ReadonlySet<number> {
  const found = new Set<number>()
  const others = variety ? weighed : []
  for (const slot of lists.holding(others, ids.length, (_from, _slot, isRanked) => isRanked))
    found.add(slot)
  if (pin === undefined) return found
  const changedIds = new Set([...changed, ...others].map((slot) => ids[slot] as string))
  items.forEach((item, slot) => {
    if (item !== undefined && pin(item)?.some((id) => changedIds.has(id))) found.add(slot)
  })
  return found
}
