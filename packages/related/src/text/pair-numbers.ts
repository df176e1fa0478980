/** How many keys share a place of the directory, about: they fit into one line of memory. */
const keysOfPlace = 4

/** Numbers the pairs that are in the postings: ascending hashes, and beside them what came later. */
export class PairNumbers {
  /** Ascending as unsigned numbers, kept signed because equality of those is found faster. */
  keys: Int32Array = new Int32Array(0)
  private readonly later = new Map<number, number>()
  /** Where the keys start whose upper bits are the index; made when somebody asks. */
  private directory: Uint32Array | undefined
  private shift = 31

  /** Forgets what it had. */
  use(keys: Int32Array): void {
    this.keys = keys
    this.later.clear()
    this.directory = undefined
    this.shift = Math.min(31, 1 + Math.clz32(keys.length / keysOfPlace))
  }

  /** Below 0 when the pair is in no postings. */
  find(key: number): number {
    const { keys, shift } = this
    const directory = this.directory ?? this.makeDirectory()
    const place = key >>> shift
    const end = directory[place + 1] as number
    const signed = key | 0
    for (let i = directory[place] as number; i < end; i++) if (keys[i] === signed) return i
    return this.later.size > 0 ? (this.later.get(key >>> 0) ?? -1) : -1
  }

  /** The number of a pair that comes in. */
  numberOf(key: number): number {
    const known = this.find(key)
    if (known >= 0) return known
    const number = this.keys.length + this.later.size
    this.later.set(key >>> 0, number)
    return number
  }

  private makeDirectory(): Uint32Array {
    const { keys, shift } = this
    const directory = new Uint32Array(2 ** (32 - shift) + 1)
    for (let i = 0; i < keys.length; i++) {
      const place = (keys[i] as number) >>> shift
      directory[place + 1] = (directory[place + 1] as number) + 1
    }
    for (let place = 1; place < directory.length; place++)
      directory[place] = (directory[place] as number) + (directory[place - 1] as number)
    this.directory = directory
    return directory
  }
}
