import { withRoom } from './arena.ts'

/** Counts keys (signed 32 bits, not 0) in a table that is used again and again. */
export class KeyCounter {
  /** Keys in the order of their first coming; longer than `size`. */
  keys: Int32Array = new Int32Array(1024)
  /** Beside `keys`. */
  counts: Int32Array = new Int32Array(1024)
  size = 0
  /** Index + 1 of a key. */
  #table = new Int32Array(4096)
  #places = new Int32Array(1024)

  clear(): void {
    for (let i = 0; i < this.size; i++) this.#table[this.#places[i] as number] = 0
    this.size = 0
  }

  /** Returns the key's index. */
  add(key: number): number {
    const place = this.#placeOf(key)
    const known = this.#table[place] as number
    const index = known > 0 ? known - 1 : this.#addNew(key, place)
    this.counts[index] = (this.counts[index] as number) + 1
    return index
  }

  #addNew(key: number, place: number): number {
    const index = this.size++
    this.keys = withRoom(this.keys, this.size)
    this.counts = withRoom(this.counts, this.size)
    this.#places = withRoom(this.#places, this.size)
    this.keys[index] = key
    this.counts[index] = 0
    this.#put(index, place)
    if (this.size * 2 > this.#table.length) this.#widen()
    return index
  }

  #put(index: number, place: number): void {
    this.#places[index] = place
    this.#table[place] = index + 1
  }

  /** Below 0 for a key that was not added. */
  indexOf(key: number): number {
    return (this.#table[this.#placeOf(key)] as number) - 1
  }

  #placeOf(key: number): number {
    const { keys } = this
    const table = this.#table
    const mask = table.length - 1
    // One before: a step that is not taken at first makes the engine compile all that calls this once more.
    let place = spread(key) - 1
    do place = (place + 1) & mask
    while (table[place] !== 0 && keys[(table[place] as number) - 1] !== key)
    return place
  }

  #widen(): void {
    this.#table = new Int32Array(this.#table.length * 4)
    for (let index = 0; index < this.size; index++)
      this.#put(index, this.#placeOf(this.keys[index] as number))
  }
}

/** Keys may be hashes or small numbers side by side. */
function spread(key: number): number {
  const product = Math.imul(key, 0x9e3779b1)
  return product ^ (product >>> 15)
}
