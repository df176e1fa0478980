import { withRoom } from './arena.ts'

/** Counts keys (signed 32 bits, not 0) in a table that is used again and again. */
export class KeyCounter {
  /** Keys in the order of their first coming; longer than `size`. */
  keys: Int32Array = new Int32Array(1024)
  /** Beside `keys`. */
  counts: Int32Array = new Int32Array(1024)
  size = 0
  /** Index + 1 of a key. */
  private table = new Int32Array(4096)
  private places = new Int32Array(1024)

  clear(): void {
    for (let i = 0; i < this.size; i++) this.table[this.places[i] as number] = 0
    this.size = 0
  }

  /** Returns the key's index. */
  add(key: number): number {
    const { table, keys } = this
    const mask = table.length - 1
    // One before: a step that is not taken at first makes the engine compile all that calls this once more.
    let place = spread(key) - 1
    for (;;) {
      place = (place + 1) & mask
      const index = (table[place] as number) - 1
      if (index < 0) break
      if (keys[index] === key) {
        this.counts[index] = (this.counts[index] as number) + 1
        return index
      }
    }
    const index = this.size++
    if (index === keys.length) this.grow()
    this.keys[index] = key
    this.counts[index] = 1
    this.places[index] = place
    table[place] = index + 1
    if (this.size * 2 > table.length) this.widen()
    return index
  }

  /** Below 0 for a key that was not added. */
  indexOf(key: number): number {
    const { table, keys } = this
    const mask = table.length - 1
    let place = spread(key) - 1
    for (;;) {
      place = (place + 1) & mask
      const index = (table[place] as number) - 1
      if (index < 0 || keys[index] === key) return index
    }
  }

  private grow(): void {
    this.keys = withRoom(this.keys, this.size)
    this.counts = withRoom(this.counts, this.size)
    this.places = withRoom(this.places, this.size)
  }

  private widen(): void {
    const table = new Int32Array(this.table.length * 4)
    const mask = table.length - 1
    for (let index = 0; index < this.size; index++) {
      const key = this.keys[index] as number
      let place = spread(key) & mask
      while (table[place] !== 0) place = (place + 1) & mask
      table[place] = index + 1
      this.places[index] = place
    }
    this.table = table
  }
}

/** Keys may be hashes or small numbers side by side. */
function spread(key: number): number {
  const product = Math.imul(key, 0x9e3779b1)
  return product ^ (product >>> 15)
}
