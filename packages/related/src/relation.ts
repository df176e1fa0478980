/** Why two items are related, in the words of one signal. */
export interface Reason {
  /** The name of the signal, such as `words`. */
  readonly signal: string
  /** This signal's part of the score. The shares of a relation's reasons add up to its score. */
  readonly share: number
  /** What was found in both, the strongest first: words, pairs, tags, ids of linking posts. May be empty. */
  readonly evidence: readonly string[]
}

/**
 * One item that is related to another, how strongly, and why. What is costly is read when it is asked for, so copy fields by
 * name: spreading the object may leave some behind.
 */
export interface Relation<Item> {
  readonly item: Item
  /** Between 0 and 1. Comparable within one list; across lists only roughly. */
  readonly score: number
  /** The signals that spoke for it, the largest share first. */
  readonly reasons: readonly Reason[]
  /** The reasons as a sentence for readers, without a full stop. */
  readonly because: string
}
