import type { Changes } from './engine/changes.ts'
import type { Row } from './engine/row.ts'
import type { Language } from './language.ts'
import type { TermTable } from './text/term-table.ts'
import type { TextIndex } from './text/text-index.ts'

/**
 * One way of telling how much two items have to do with each other. A signal fills the scores of many
 * items for one item at once, because scoring pair by pair was measured seven times slower.
 * Make one with `words`, `wordPairs`, …, or with `customSignal`.
 */
export interface Signal<Item> {
  /** Names the signal in reasons. Unique within one ranking. */
  readonly name: string
  /** Above 0. 1 is what was learned on real blogs; 2 doubles this signal beside the others. */
  readonly weight: number
  /** For the index. */
  readonly open: (context: SignalContext<Item>) => OpenSignal<Item>
}

/** What an open signal may use of the index it belongs to. */
export interface SignalContext<Item> {
  /** The shared analysis of a text: the same accessor and language give the same one. */
  readonly text: (
    textOf: TextOf<Item>,
    language: Language | ((item: Item) => Language),
  ) => TextIndex<Item>
  /** A table of the signal's own for terms that are not taken apart. The index settles, moves and stores it. */
  readonly table: () => TermTable
  readonly idOf: (slot: number) => string
  readonly itemOf: (slot: number) => Item | undefined
  readonly slotOf: (id: string) => number | undefined
  /** How many items there are. */
  readonly size: () => number
  /** For measuring: the slot whose own links must not help its list; below 0 when none. */
  readonly blindFor: () => number
}

/** Where an item's text is. `undefined` counts as empty. */
export type TextOf<Item> = (item: Item) => string | undefined

/** A signal at work in an index, which numbers its items by slots. A changed item gets a new slot. */
export interface OpenSignal<Item> {
  /** Slots come in ascending order. A guest asks for relations and is nobody's relation. */
  readonly add: (slot: number, item: Item | undefined, guest: boolean) => void
  readonly drop: (slot: number) => void
  /** Called after a batch of adds and drops: says whose scores it changed beyond the changed items. */
  readonly settle?: (living: Int32Array, changes: Changes) => void
  /**
   * Adds to the scores of all slots how alike they are to one, in whole numbers (of which sums are the same in any order)
   * and the same from either side: it chooses who is worth a closer look. Signals with the same function have it counted once.
   */
  readonly alikeness?: (from: number, scores: Int32Array) => void
  /** Called instead of `alikeness` when the candidates are known: does what `score` needs of it. */
  readonly meet?: (from: number) => void
  /** Adds further candidates, given the most alike slots, best first. Of those only what `keep` remembers matters. */
  readonly proposeMore?: (from: number, near: Int32Array, add: (slot: number) => void) => void
  readonly score: (row: Row) => void
  /** What is remembered of an item beside its texts, as JSON; and the same taken in again. */
  readonly keep?: (slot: number) => unknown
  readonly restore?: (slot: number, kept: unknown) => void
  /** Evidence depends on the two items and on rarities only: while those stay, so does the evidence. */
  readonly isLasting?: boolean
  /** What the two have in common, the strongest first. */
  readonly evidence: (
    from: number,
    to: number,
    limit: number,
    near?: Int32Array,
  ) => readonly string[]
}
