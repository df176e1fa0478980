import { placeOf } from './ascending.ts'

/** Numbers the pairs that are in the postings: ascending hashes, and beside them what came later. */
export class PairNumbers {
  /** Ascending as unsigned numbers, kept signed as they are in bytes. */
  keys: Int32Array = new Int32Array(0)
  readonly #later = new Map<number, number>()

  /** Forgets what it had. */
  use(keys: Int32Array): void {
    this.keys = keys
    this.#later.clear()
  }

  /** Below 0 when the pair is in no postings. */
  find(key: number): number {
    const { keys } = this
    const later = this.#later
    const hash = key >>> 0
    const known = placeOf(hash, keys, keys.length)
    return known < 0 && later.size > 0 ? (later.get(hash) ?? -1) : known
  }

  /** The number of a pair that comes in. */
  numberOf(key: number): number {
    const known = this.find(key)
    if (known >= 0) return known
    const number = this.keys.length + this.#later.size
    this.#later.set(key >>> 0, number)
    return number
  }
}
