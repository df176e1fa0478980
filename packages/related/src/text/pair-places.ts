import { withRoom } from './arena.ts'

/** How often pairs stand in a text, and where, by their numbers; in memory that is used again for the next text. */
export class PairPlaces {
  /** 0 for pairs that the text has not got. */
  counts: Int32Array = new Int32Array(1024)
  #first = new Int32Array(1024)
  #last = new Int32Array(1024)
  /** By place: the next one of the same pair; 0 after the last. */
  #next = new Int32Array(1024)

  /** To be called before the first `add`. */
  reserve(pairs: number, places: number): void {
    this.counts = withRoom(this.counts, pairs)
    this.#first = withRoom(this.#first, pairs)
    this.#last = withRoom(this.#last, pairs)
    this.#next = withRoom(this.#next, places)
  }

  /** `at` is the pair's second word, counted from the text's first: above 0. Places come in ascending order. */
  add(pair: number, at: number): void {
    const count = this.counts[pair] as number
    if (count === 0) this.#first[pair] = at
    else this.#next[this.#last[pair] as number] = at
    this.#next[at] = 0
    this.#last[pair] = at
    this.counts[pair] = count + 1
  }

  /** The first place, in ascending order, with which `find` finds something, and what; empty when there is none. */
  firstOf(pair: number, find: (at: number) => string): string {
    if (this.counts[pair] === 0) return ''
    for (let at = this.#first[pair] as number; at > 0; at = this.#next[at] as number) {
      const found = find(at)
      if (found !== '') return found
    }
    return ''
  }
}
