/** Keeps the best of many slots: a heap whose worst is on top, so that most offers cost one comparison. */
export class BestSlots {
  size = 0
  private readonly limit: number
  private readonly slots: Int32Array
  private readonly scores: Float64Array
  /** Which of two slots comes first when scores are equal. */
  private readonly precedes: (a: number, b: number) => boolean

  constructor(limit: number, precedes: (a: number, b: number) => boolean) {
    this.limit = limit
    this.slots = new Int32Array(limit)
    this.scores = new Float64Array(limit)
    this.precedes = precedes
  }

  /** Scores up to this one have no chance any more; below 0 while there is room. */
  get floor(): number {
    return this.size < this.limit || this.limit === 0 ? -1 : (this.scores[0] as number)
  }

  wants(slot: number, score: number): boolean {
    if (this.size < this.limit) return true
    if (this.limit === 0) return false
    const floor = this.scores[0] as number
    return score > floor || (score === floor && this.precedes(slot, this.slots[0] as number))
  }

  /** Only after `wants` said yes. */
  take(slot: number, score: number): void {
    if (this.size === this.limit) {
      this.sink(slot, score, this.size)
      return
    }
    let at = this.size++
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.isWorse(slot, score, parent)) break
      this.move(parent, at)
      at = parent
    }
    this.slots[at] = slot
    this.scores[at] = score
  }

  /** Best first; the heap is empty afterwards. */
  drain(): { readonly slots: Int32Array; readonly scores: Float64Array } {
    const { size } = this
    // The worst goes to the end, and what stood there finds its place in a heap that is one smaller.
    for (let last = size - 1; last > 0; last--) {
      const slot = this.slots[last] as number
      const score = this.scores[last] as number
      this.move(0, last)
      this.sink(slot, score, last)
    }
    this.size = 0
    return { slots: this.slots.slice(0, size), scores: this.scores.slice(0, size) }
  }

  /** Replaces the worst of the first `size`. */
  private sink(slot: number, score: number, size: number): void {
    let at = 0
    for (;;) {
      let child = at * 2 + 1
      if (child >= size) break
      if (
        child + 1 < size &&
        this.isWorse(this.slots[child + 1] as number, this.scores[child + 1] as number, child)
      )
        child++
      if (this.isWorse(slot, score, child)) break
      this.move(child, at)
      at = child
    }
    this.slots[at] = slot
    this.scores[at] = score
  }

  private isWorse(slot: number, score: number, than: number): boolean {
    const other = this.scores[than] as number
    return score < other || (score === other && this.precedes(this.slots[than] as number, slot))
  }

  private move(from: number, to: number): void {
    this.slots[to] = this.slots[from] as number
    this.scores[to] = this.scores[from] as number
  }
}
