import { addUp, withRoom } from './arena.ts'

/** Hashes of pairs, and beside each who has it. */
export interface PairRows {
  readonly keys: Int32Array
  readonly slots: Int32Array
}

/** Sorts pairs by the lower bits of their hashes, so that the slots of a pair stay in their order. */
export class PairSorter {
  readonly #bits: number
  /** Where the next pair belongs that has these bits. */
  readonly #next: Uint32Array
  #keys = new Int32Array(0)
  #slots = new Int32Array(0)

  /** Half of the bits are looked at in one go. */
  constructor(bits: number) {
    this.#bits = bits
    this.#next = new Uint32Array(2 ** Math.ceil(bits / 2) + 1)
  }

  sort(pairs: PairRows): void {
    const { length } = pairs.keys
    this.#keys = withRoom(this.#keys, length)
    this.#slots = withRoom(this.#slots, length)
    const others = { keys: this.#keys.subarray(0, length), slots: this.#slots.subarray(0, length) }
    const half = Math.ceil(this.#bits / 2)
    move(pairs, others, 0, this.#next)
    move(others, pairs, half, this.#next)
  }
}

/** Brings pairs into other rows, in the order of as many bits as there are numbers for in `next`, and else in that in which they are. */
function move({ keys, slots }: PairRows, to: PairRows, shift: number, next: Uint32Array): void {
  const mask = next.length - 2
  next.fill(0)
  for (let i = 0; i < keys.length; i++) {
    const digit = (((keys[i] as number) >>> shift) & mask) + 1
    next[digit] = (next[digit] as number) + 1
  }
  addUp(next)
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number
    const digit = (key >>> shift) & mask
    const at = next[digit] as number
    next[digit] = at + 1
    to.keys[at] = key
    to.slots[at] = slots[i] as number
  }
}
