import { withRoom } from './arena.ts'

/** The stems of a corpus by their hashes, numbered in the order in which they were met. */
export class Vocabulary {
  /** By number; longer than `size`. */
  hashes: Uint32Array = new Uint32Array(0)
  size = 0
  /** Counts how often all were numbered anew. */
  generation = 0
  /** A hash and its number + 1 side by side, at the hash's place or after it; a number of 0 ends the search. */
  #table = new Int32Array(0)

  /** Forgets what it had. */
  use(hashes: Uint32Array): void {
    this.generation++
    this.hashes = hashes
    this.size = hashes.length
    this.#table = new Int32Array(0)
  }

  /** Numbers hashes that it has not got, after those it has. */
  extend(hashes: Uint32Array): void {
    const first = this.size
    this.size += hashes.length
    this.hashes = withRoom(this.hashes, this.size)
    this.hashes.set(hashes, first)
    this.#table = new Int32Array(0)
  }

  /** The number of a hash, a new one if need be. */
  numberOf(hash: number): number {
    const place = this.#placeOf(hash)
    const known = this.#table[place + 1] as number
    return known > 0 ? known - 1 : this.#add(hash, place)
  }

  #add(hash: number, place: number): number {
    const number = this.size++
    this.hashes = withRoom(this.hashes, this.size)
    this.hashes[number] = hash
    this.#table[place] = hash
    this.#table[place + 1] = this.size
    return number
  }

  /** Below 0 when no text ever had it. */
  find(hash: number): number {
    // First the place: to find it may make another table.
    const place = this.#placeOf(hash)
    return (this.#table[place + 1] as number) - 1
  }

  #placeOf(hash: number): number {
    if (this.size * 4 >= this.#table.length) this.#index()
    const table = this.#table
    const mask = table.length - 1
    const key = hash | 0
    // One before: a step that is not taken at first makes the engine compile all that calls this once more.
    let place = (hash << 1) - 2
    do place = (place + 2) & mask
    while (table[place + 1] !== 0 && table[place] !== key)
    return place
  }

  #index(): void {
    const { hashes, size } = this
    this.#table = new Int32Array(2 ** Math.max(11, 34 - Math.clz32(size)))
    for (let number = 0; number < size; number++) {
      const hash = hashes[number] as number
      const place = this.#placeOf(hash)
      this.#table[place] = hash
      this.#table[place + 1] = number + 1
    }
  }
}
