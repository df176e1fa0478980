import type { OpenSignal } from '../signal.ts'
import type { Candidates } from './candidates.ts'
import type { Changes } from './changes.ts'
import type { KnownLists } from './known-lists.ts'

/** An item that changed: the slot that it had and the one that it has, and how alike it was, and is, to the item whose list is spoken of. */
export interface Replacement {
  readonly former: number
  readonly slot: number
  readonly before: number
  readonly alike: number
}

interface Engine<Item> {
  readonly ids: readonly string[]
  readonly parts: readonly { readonly signal: OpenSignal<Item> }[]
  readonly lists: KnownLists
  readonly precedes: (a: number, b: number) => boolean
}

/** An index that has not taken its changes in. */
interface Before {
  readonly ids: readonly string[]
  readonly slotOf: ReadonlyMap<string, number>
  readonly lists: KnownLists
  readonly alikenessOf: (slot: number) => Int32Array
}

/** By the slot that a changed item had: whose lists had it, and how alike it was to those. */
export type Holders = ReadonlyMap<number, ReadonlyMap<number, number>>

export const noHolders: Holders = new Map()

/** Who holds items that went and came again (`formers`: their slots, by id), unless they are many. Only before changes are taken in. */
export function holdersOf(index: Before, formers: ReadonlyMap<string, number>): Holders {
  const { ids, slotOf, lists } = index
  if (formers.size * 4 > slotOf.size) return noHolders
  const holders = new Map<number, ReadonlyMap<number, number>>()
  for (const [id, former] of formers) {
    if (!slotOf.has(id)) continue
    const having = lists.holding([former], ids.length, () => true)
    const alikes = having.length > 0 ? index.alikenessOf(former) : having
    holders.set(former, new Map(having.map((from) => [from, alikes[from] as number])))
  }
  return holders
}

/**
 * Which slots changed items had that came again, of those items that propose the same further candidates as before: to choose
 * who is in a list, no more need be known of them than how alike they are now.
 */
export function formersOf<Item>(
  { ids, parts }: Engine<Item>,
  added: readonly number[],
  gone: ReadonlyMap<string, number>,
  { asked }: Changes,
): ReadonlyMap<number, number> {
  const formers = new Map<number, number>()
  for (const slot of added) {
    const former = gone.get(ids[slot] as string)
    if (former === undefined || asked.has(former) || asked.has(slot)) continue
    if (parts.every(({ signal }) => proposesAlike(signal, former, slot))) formers.set(slot, former)
  }
  return formers
}

function proposesAlike<Item>(
  { proposeMore, keep }: OpenSignal<Item>,
  former: number,
  slot: number,
): boolean {
  if (!proposeMore) return true
  return keep !== undefined && JSON.stringify(keep(former)) === JSON.stringify(keep(slot))
}

/** Who is in a known list now that one of its items changed; `undefined` when all would have to be asked for that. */
export function replaced<Item>(
  { parts, lists, precedes }: Engine<Item>,
  from: number,
  change: Replacement,
): Candidates | undefined {
  const list = lists.candidatesOf(from)
  const now = list && withReplaced(list, change, precedes)
  if (!now) return undefined
  const proposed = (near: Int32Array): Set<number> => {
    const found = new Set<number>()
    for (const { signal } of parts) signal.proposeMore?.(from, near, (slot) => found.add(slot))
    return found
  }
  const last = list.near.map((slot) => (slot === change.former ? change.slot : slot))
  const isInOrder = last.every((slot, i) => slot === now.near[i])
  return isInOrder || isSame(proposed(last), proposed(now.near)) ? now : undefined
}

function isSame(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return one.size === other.size && [...one].every((slot) => other.has(slot))
}

/** Where an item as alike as this stands: 2 among the near ones, 1 behind them, 0 if at all because others propose it; below 0 at a limit. */
function rankOf(alike: number, { floor, nearFloor }: Candidates): number {
  if (alike === floor || alike === nearFloor) return -1
  return Number(alike > floor) + Number(alike > nearFloor)
}

/** Nobody else comes or goes as long as the item stays where it is. */
function withReplaced(
  list: Candidates,
  { former, slot, before, alike }: Replacement,
  precedes: (a: number, b: number) => boolean,
): Candidates | undefined {
  const rank = rankOf(alike, list)
  if (rank < 0 || rank !== rankOf(before, list)) return undefined
  const candidates = list.candidates.map((one) => (one === former ? slot : one)).sort()
  if (rank < 2) return { ...list, candidates }
  const slots = [...list.near]
  const alikes = [...list.nearness]
  const last = slots.indexOf(former)
  slots.splice(last, 1)
  alikes.splice(last, 1)
  const isBehind = (other: number, i: number): boolean => {
    const itsAlike = alikes[i] as number
    return itsAlike < alike || (itsAlike === alike && precedes(slot, other))
  }
  const behind = slots.findIndex(isBehind)
  const at = behind < 0 ? slots.length : behind
  slots.splice(at, 0, slot)
  alikes.splice(at, 0, alike)
  return { ...list, candidates, near: Int32Array.from(slots), nearness: Int32Array.from(alikes) }
}
