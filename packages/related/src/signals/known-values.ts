/** Values by slot that are worked out when they are first asked for: of 0 or more, and the same until something changes. */
export class KnownValues {
  /** Below 0 where nobody asked yet. */
  #values = new Float64Array(0)
  readonly #find: (slot: number) => number

  constructor(find: (slot: number) => number) {
    this.#find = find
  }

  /** To be called whenever something changed, with the number of slots there are. */
  reset(slots: number): void {
    this.#values = new Float64Array(slots).fill(-1)
  }

  readonly of = (slot: number): number => {
    const known = this.#values[slot] as number
    return known < 0 ? this.#add(slot) : known
  }

  #add(slot: number): number {
    const value = this.#find(slot)
    this.#values[slot] = value
    return value
  }
}
