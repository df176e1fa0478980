import { withRoom } from '../text/arena.ts'

/** Adds up what is found by walking from slot to slot, for candidates only; in memory that is used again for the next list. */
export class CandidateSums {
  /** By slot: which candidate it is + 1; 0 when it is none. */
  #places = new Uint16Array(0)
  #candidates: Int32Array = new Int32Array(0)
  #values: Float64Array = new Float64Array(0)

  /** Makes these the candidates, among so many slots. */
  use(candidates: Int32Array, slots: number): void {
    for (const slot of this.#candidates) this.#places[slot] = 0
    this.#places = withRoom(this.#places, slots)
    this.#candidates = candidates
    for (let c = 0; c < candidates.length; c++) this.#places[candidates[c] as number] = c + 1
  }

  /** New sums by candidate, all 0: what is added from now on goes into them. */
  start(): Float64Array {
    this.#values = new Float64Array(this.#candidates.length)
    return this.#values
  }

  has(slot: number): boolean {
    return this.#places[slot] !== 0
  }

  /** Does nothing for a slot that is no candidate. */
  add(slot: number, value: number): void {
    const place = this.#places[slot] as number
    if (place > 0) this.#values[place - 1] = (this.#values[place - 1] as number) + value
  }
}
