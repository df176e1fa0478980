import type { Phrases } from './phrases.ts'
import type { Reason, Relation } from './relation.ts'
import type { Signal } from './signal.ts'

/** How to rank, over the caller's own type of item. */
export interface RelatedOptions<Item> {
  /** A unique, non-empty name of the item. */
  readonly id: (item: Item) => string
  readonly signals: readonly Signal<Item>[]
  /** How many relations a list has at most: 0 or more, `Infinity` for all. Default 9. The 48 most alike items are scored, or three times as many as this. */
  readonly limit?: number
  /** May `to` be shown with `from`? See `olderOnly`, `sameValue`. Default: everyone. Depends on the two items only. */
  readonly allow?: (from: Item, to: Item) => boolean
  /** Who comes first when scores are equal. Ids decide what it leaves open. */
  readonly compare?: (a: Item, b: Item) => number
  /**
   * Relations below this score are not shown. 0 to 1; default 0. 1 would be the best candidate in every respect:
   * on a real blog the first of a list has about .25, the fifth .1, the ninth .07.
   */
  readonly threshold?: number
  /** Ids of the items an editor wants first, in order. They are shown even if `allow` or `exclude` says no; ids that nobody has are passed over. */
  readonly pin?: (item: Item) => readonly string[] | undefined
  /** Ids of the items an editor does not want to see there. */
  readonly exclude?: (item: Item) => readonly string[] | undefined
  /** At most `count` of a group, such as a series, in one list. */
  readonly atMost?: { readonly count: number; readonly per: (item: Item) => string | undefined }
  /** 0 to 1; default 0: by score alone. Above, items unlike those already shown come earlier (try 0.2). */
  readonly variety?: number
  /** The sentences of `because`, for all items or by the language of the one whose list it is. Default: English. */
  readonly phrases?: Phrases | ((from: Item) => Phrases)
  /** Tells whether an item is what it was when bytes were saved: a digest of all that the accessors read. */
  readonly version?: (item: Item) => string
  /** Changes whenever an accessor or rule in these options does; bytes saved under another are not used. */
  readonly fingerprint?: string
}

/** For one list. */
export interface ListOptions {
  /** How many relations at most, of those that the index's limit lets be scored: some 50 when that is 9. Default: the index's. */
  readonly limit?: number
  /**
   * The reasons that this list gave for an item when it was last made, before the index was stored: evidence that cannot be
   * another since is taken from there and not looked for in the texts again.
   */
  readonly lastReasons?: (id: string) => readonly Reason[] | undefined
}

/** Asks for the relations of one item, best first. Throws for an id that is not in the corpus. */
export type RelatedTo<Item> = (id: string, options?: ListOptions) => readonly Relation<Item>[]
