import { checkedLimit, checkedListOptions, checkedPhrases } from './checked-options.ts'
import type { EngineOptions } from './engine/engine-options.ts'
import type { ListMaker } from './engine/list-maker.ts'
import type { KnownList } from './engine/list-rows.ts'
import type { Ranked } from './engine/rank.ts'
import { checkedText } from './misuse.ts'
import { englishPhrases, type Phrases } from './phrases.ts'
import type { ListOptions, RelatedOptions, RelatedTo } from './related-options.ts'
import type { Relation } from './relation.ts'
import { relationOf } from './relation-of.ts'
import { select } from './select.ts'

/** Lists as the caller sees them. */
export interface ShownLists<Item> {
  readonly related: RelatedTo<Item>
  /** How many relations a list has, unless told otherwise. */
  readonly usual: number
  /** Settles, and gives the slot of an item. Throws a TypeError for an unknown id. */
  readonly slotOf: (id: string) => number
  /** What is shown of a list; `from` gives the slot that asks, whenever reasons are read. */
  readonly show: (
    from: () => number | undefined,
    list: KnownList,
    item: Item | undefined,
    limit: number,
    lastReasons?: ListOptions['lastReasons'],
  ) => readonly Relation<Item>[]
}

export function shownLists<Item>(
  engine: ListMaker<Item>,
  options: RelatedOptions<Item>,
): ShownLists<Item> {
  const usual = options.limit ?? usualLimit
  const phrasesFor = (item: Item | undefined): Phrases => {
    const { phrases = englishPhrases } = options
    if (typeof phrases !== 'function') return phrases
    return item === undefined ? englishPhrases : checkedPhrases(phrases(item))
  }
  const show: ShownLists<Item>['show'] = (from, list, item, limit, lastReasons) => {
    const asking = { slot: from, near: list.near, lastReasons }
    const phrases = phrasesFor(item)
    return selected(engine, options, list, item, limit).map((one) =>
      relationOf(engine, asking, one, phrases),
    )
  }
  const slotOf = (id: string): number => {
    engine.settle()
    const slot = engine.slotOf.get(checkedText('an id', id))
    if (slot === undefined) throw new TypeError(`@octavo/related: no item has the id "${id}"`)
    return slot
  }
  const related: RelatedTo<Item> = (id, options = {}) => {
    const { limit = usual, lastReasons } = checkedListOptions(options)
    const from = slotOf(id)
    const list = engine.list(from, limit)
    return show(() => engine.slotOf.get(id), list, engine.items[from], limit, lastReasons)
  }
  return { related, usual, slotOf, show }
}

const usualLimit = 9

/** What the engine needs to know of the options: it keeps more of a list than is shown where some may be passed over. */
export function engineOptions<Item>(options: RelatedOptions<Item>): EngineOptions<Item> {
  const { id, signals, allow, compare, pin, limit = usualLimit, variety = 0 } = options
  const isSelective = pin || options.exclude || options.atMost || variety
  return {
    id,
    signals,
    allow,
    compare,
    kept: Math.max(usualLimit, limit) * (isSelective ? 4 : 1),
    pin,
    isVaried: variety > 0,
  }
}

function selected<Item>(
  engine: ListMaker<Item>,
  options: RelatedOptions<Item>,
  list: KnownList,
  item: Item | undefined,
  limit: number,
): readonly Ranked[] {
  const { threshold = 0, variety = 0, pin, exclude, atMost } = options
  const slotsOf = (ids: readonly string[] | undefined): number[] =>
    ids ? [...new Set(ids)].flatMap((id) => engine.slotOf.get(id) ?? []) : []
  const own = item === undefined ? undefined : engine.slotOf.get(engine.options.id(item))
  return select(list.ranked, {
    limit: checkedLimit(limit),
    threshold,
    variety,
    pinned: slotsOf(item === undefined ? undefined : pin?.(item)).filter((slot) => slot !== own),
    // A draft of an item that is in the corpus is not related to its own earlier version.
    excluded: new Set([
      ...slotsOf(item === undefined ? undefined : exclude?.(item)),
      ...(own === undefined ? [] : [own]),
    ]),
    groupOf: (slot) => atMost?.per(engine.items[slot] as Item),
    atMost: atMost?.count ?? Number.POSITIVE_INFINITY,
    closeness: (one, other) => engine.texts[0]?.comparison.closeness(one, other) ?? 0,
  })
}
