/** What a batch of changes means for the lists that are known. Slots say it; the index draws the conclusions. */
export class Changes {
  /** Slots whose own list has to be made again. */
  readonly asking: Set<number> = new Set()
  /** Slots whose lists, and all lists they are candidates for, have to be made again. */
  readonly asked: Set<number> = new Set()
  /** Keys of stems and pairs whose rarity changed. */
  readonly keys: Set<number> = new Set()
  all = false

  asks(slot: number): void {
    this.asking.add(slot)
  }

  isAsked(slot: number): void {
    this.asked.add(slot)
  }

  key(key: number): void {
    this.keys.add(key)
  }

  everything(): void {
    this.all = true
  }
}
