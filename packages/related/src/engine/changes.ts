/** Does the list of a slot score a candidate otherwise that it shows, or does not? */
type IsScored = (from: number, isRanked: boolean) => boolean

interface Group {
  readonly slots: readonly number[]
  /** They are more alike than they were. */
  readonly isCloser: boolean
}

/** What a batch of changes means for the lists that are known. Slots say it; the index draws the conclusions. */
export class Changes {
  /** Slots whose own list has to be made again. */
  readonly asking: Set<number> = new Set()
  /** Slots whose lists, and all lists they are candidates for, have to be made again. */
  readonly asked: Set<number> = new Set()
  /** Slots whose own list keeps its candidates, but has them scored again. */
  readonly scoring: Set<number> = new Set()
  /** Candidates that lists score otherwise: all lists, or those of which the function says so. */
  readonly scored: Map<number, IsScored> = new Map()
  /** Slots with a word of another rarity: how alike they are to others is another. */
  readonly weighed: Set<number> = new Set()
  /** Words whose rarity changed, by number. */
  readonly terms: Set<number> = new Set()
  /** Slots each of which is more or less alike to each other of its row than it was. */
  readonly groups: Group[] = []
  /** Every list has to be made again. */
  all = false

  /** Adds to `scored`. */
  isScored(slot: number, by: IsScored): void {
    const others = this.scored.get(slot)
    this.scored.set(slot, others ? (...list) => others(...list) || by(...list) : by)
  }
}
