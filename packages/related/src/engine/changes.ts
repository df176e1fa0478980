/** What a batch of changes means for the lists that are known. Slots say it; the index draws the conclusions. */
export class Changes {
  /** Slots whose own list has to be made again. */
  readonly asking: Set<number> = new Set()
  /** Slots whose lists, and all lists they are candidates for, have to be made again. */
  readonly asked: Set<number> = new Set()
  /** Words whose rarity changed, by number. */
  readonly terms: Set<number> = new Set()
  /** Slots each of which is more or less alike to each other of its row than it was. */
  readonly groups: (readonly number[])[] = []
  all = false

  asks(slot: number): void {
    this.asking.add(slot)
  }

  isAsked(slot: number): void {
    this.asked.add(slot)
  }

  term(term: number): void {
    this.terms.add(term)
  }

  together(slots: readonly number[]): void {
    this.groups.push(slots)
  }

  everything(): void {
    this.all = true
  }
}
