interface Group {
  readonly slots: readonly number[]
  readonly isCloser: boolean
}

/** What a batch of changes means for the lists that are known. Slots say it; the index draws the conclusions. */
export class Changes {
  /** Slots whose own list has to be made again. */
  readonly asking: Set<number> = new Set()
  /** Slots whose lists, and all lists they are candidates for, have to be made again. */
  readonly asked: Set<number> = new Set()
  /** Slots that are held back more than before: only lists that show them have to be made again. */
  readonly heldBack: Set<number> = new Set()
  /** Slots that only some lists see otherwise for which they are candidates. */
  readonly askedBy: Map<number, (from: number) => boolean> = new Map()
  /** Words whose rarity changed, by number. */
  readonly terms: Set<number> = new Set()
  /** Slots each of which is more or less alike to each other of its row than it was. */
  readonly groups: Group[] = []
  all = false

  asks(slot: number): void {
    this.asking.add(slot)
  }

  isAsked(slot: number): void {
    this.asked.add(slot)
  }

  isHeldBack(slot: number): void {
    this.heldBack.add(slot)
  }

  /** `isSeen` says of a slot whether its list sees the candidate otherwise. */
  isAskedBy(slot: number, isSeen: (from: number) => boolean): void {
    const others = this.askedBy.get(slot)
    this.askedBy.set(slot, others ? (from) => others(from) || isSeen(from) : isSeen)
  }

  term(term: number): void {
    this.terms.add(term)
  }

  /** `isCloser` says that they are more alike than they were. */
  together(slots: readonly number[], isCloser: boolean): void {
    this.groups.push({ slots, isCloser })
  }

  everything(): void {
    this.all = true
  }
}
