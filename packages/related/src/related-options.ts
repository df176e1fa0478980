import type { Relation } from './relation.ts'
import type { Signal } from './signal.ts'

/** How to rank, over the caller's own type of item. */
export interface RelatedOptions<Item> {
  /** A unique, non-empty name of the item. */
  readonly id: (item: Item) => string
  readonly signals: readonly Signal<Item>[]
  /** How many relations a list has at most. Default 9. */
  readonly limit?: number
  /** May `to` be shown with `from`? Older only, same language, not in the same series… Default: everyone. */
  readonly allow?: (from: Item, to: Item) => boolean
  /** Who comes first when scores are equal. Ids decide what it leaves open. */
  readonly compare?: (a: Item, b: Item) => number
  /** Relations below this score are not shown. 0 to 1; default 0. */
  readonly threshold?: number
}

/** For one list. */
export interface ListOptions {
  /** Default: the index's. */
  readonly limit?: number
}

/** Asks for the relations of one item, best first. Throws for an id that is not in the corpus. */
export type RelatedTo<Item> = (id: string, options?: ListOptions) => readonly Relation<Item>[]
