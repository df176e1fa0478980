import { withRoom } from './arena.ts'

/** The stems of a corpus by their hashes, numbered in the order in which they were met. */
export class Vocabulary {
  /** By number; longer than `size`. */
  hashes: Uint32Array = new Uint32Array(0)
  size = 0
  /** Number + 1 of a hash, at its place or after it; 0 ends the search. */
  private table = new Int32Array(0)

  /** Forgets what it had. */
  use(hashes: Uint32Array): void {
    this.hashes = hashes
    this.size = hashes.length
    this.table = new Int32Array(0)
  }

  /** Numbers hashes that it has not got, after those it has. */
  extend(hashes: Uint32Array): void {
    const first = this.size
    this.size += hashes.length
    this.hashes = withRoom(this.hashes, this.size)
    this.hashes.set(hashes, first)
    this.table = new Int32Array(0)
  }

  /** The number of a hash, a new one if need be. */
  numberOf(hash: number): number {
    const place = this.placeOf(hash)
    const known = this.table[place] as number
    if (known > 0) return known - 1
    const number = this.size++
    this.hashes = withRoom(this.hashes, this.size)
    this.hashes[number] = hash
    this.table[place] = number + 1
    return number
  }

  /** Below 0 when no text ever had it. */
  find(hash: number): number {
    // First the place: to find it may make another table.
    const place = this.placeOf(hash)
    return (this.table[place] as number) - 1
  }

  private placeOf(hash: number): number {
    if (this.size * 2 >= this.table.length) this.index()
    const { table, hashes } = this
    const mask = table.length - 1
    let place = (hash & mask) - 1
    for (;;) {
      place = (place + 1) & mask
      const number = table[place] as number
      if (number === 0 || hashes[number - 1] === hash) return place
    }
  }

  private index(): void {
    const table = new Int32Array(2 ** Math.max(10, 33 - Math.clz32(this.size)))
    const mask = table.length - 1
    for (let number = 0; number < this.size; number++) {
      let place = (this.hashes[number] as number) & mask
      while (table[place] !== 0) place = (place + 1) & mask
      table[place] = number + 1
    }
    this.table = table
  }
}
