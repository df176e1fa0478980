import type { ListMaker } from './engine/list-maker.ts'
import type { KnownList } from './engine/list-rows.ts'
import type { Ranked } from './engine/rank.ts'
import { aText, checked } from './misuse.ts'
import type { ListOptions, RelatedTo } from './related-options.ts'
import type { Relation } from './relation.ts'
import { relationOf } from './relation-of.ts'
import { select } from './select.ts'
import { checkedListOptions, type Settings } from './settings.ts'

/** Lists as the caller sees them. */
export interface ShownLists<Item> {
  readonly related: RelatedTo<Item>
  /** Settles, and gives the slot of an item. Throws a TypeError for an unknown id. */
  readonly slotOf: (id: string) => number
  /** What is shown of a list; `from` gives the slot that asks, whenever reasons are read. */
  readonly show: (
    from: () => number | undefined,
    list: KnownList,
    item: Item | undefined,
    options: ListOptions,
  ) => readonly Relation<Item>[]
}

export function shownLists<Item>(
  engine: ListMaker<Item>,
  settings: Settings<Item>,
): ShownLists<Item> {
  const show: ShownLists<Item>['show'] = (from, list, item, options) => {
    const { limit = settings.limit, lastReasons } = options
    const asking = { slot: from, near: list.near, lastReasons }
    const phrases = settings.phrasesFor(item)
    return selected(engine, settings, list, item, limit).map((one) =>
      relationOf(engine, asking, one, phrases),
    )
  }
  const slotOf = (id: string): number => {
    engine.settle()
    const slot = engine.slotOf.get(checked('an id', aText, id))
    if (slot === undefined) throw new TypeError(`@octavo/related: no item has the id "${id}"`)
    return slot
  }
  const related: RelatedTo<Item> = (id, options = {}) => {
    const { limit = settings.limit } = checkedListOptions(options)
    const from = slotOf(id)
    const list = engine.list(from, limit)
    return show(() => engine.slotOf.get(id), list, engine.items[from], options)
  }
  return { related, slotOf, show }
}

function selected<Item>(
  engine: ListMaker<Item>,
  { threshold, variety, pin, exclude, atMost, id }: Settings<Item>,
  list: KnownList,
  item: Item | undefined,
  limit: number,
): readonly Ranked[] {
  const slotsOf = (idsOf: typeof pin): number[] => {
    const ids = (item !== undefined && idsOf?.(item)) || []
    return [...new Set(ids)].flatMap((id) => engine.slotOf.get(id) ?? [])
  }
  // A draft of an item that is in the corpus is not related to its own earlier version.
  const own = item === undefined ? undefined : engine.slotOf.get(id(item))
  return select(list.ranked, {
    limit,
    threshold,
    variety,
    pinned: slotsOf(pin).filter((slot) => slot !== own),
    excluded: new Set([...slotsOf(exclude), own]),
    groupOf: (slot) => atMost?.per(engine.items[slot] as Item),
    atMost: atMost?.count ?? Number.POSITIVE_INFINITY,
    closeness: (one, other) => engine.texts[0]?.comparison.closeness(one, other) ?? 0,
  })
}
