/**
 * One way of telling how much two items have to do with each other. A signal fills the scores of all
 * items for one item at once, because scoring pair by pair was measured seven times slower.
 */
export interface Signal<Item> {
  /** Names the signal in reasons. Unique within one ranking. */
  readonly name: string
  /** Above 0. Only the ratio to the other signals' weights counts. */
  readonly weight: number
  /** Prepares the corpus. The items come in the order of their ids. */
  readonly open: (items: readonly Item[], idOf: (item: Item) => string) => OpenSignal
}

/** A signal that has seen the corpus. Items are named by their position. */
export interface OpenSignal {
  /**
   * Writes into `row[to]` how related each item is to the one at `from`: 0 or more, on any scale (a
   * row is divided by its largest value before signals are added up). `row` arrives filled with 0.
   */
  readonly fillRow: (from: number, row: Float64Array) => void
  /** What the two have in common, the strongest first. */
  readonly evidence: (from: number, to: number, limit: number) => readonly string[]
}
