import type { SectionReader } from '../bytes/sections.ts'
import {
  type Arena,
  appendTo,
  arenaOf,
  type Numbers,
  reserve,
  reserveAll,
  usedOf,
} from '../text/arena.ts'
import type { Candidates } from './candidates.ts'
import type { Ranked } from './rank.ts'

/** A list that was made, and what it depends on. */
export interface KnownList extends Candidates {
  /** Best first, scores above 0. */
  readonly ranked: readonly Ranked[]
  /** There were more than are kept. */
  readonly isCut: boolean
}

/** Of a list: its slot, how many candidates, near and ranked ones it has, whether it is cut, where its slots and numbers start. */
const headSize = 7

/** Lists as rows of numbers, one after the other: a kilobyte each, and on disk as in memory. */
export class ListRows {
  readonly #heads: Arena<Int32Array>
  /** Candidates, near slots, how alike those are, and ranked slots of one list after the other. */
  readonly #slots: Arena<Int32Array>
  /** Floors, then the score and shares of each that is ranked. */
  readonly #numbers: Arena<Float64Array>
  readonly #parts: number
  readonly #expected: number

  /** `parts`: how many signals share a score; `expected`: how many lists will be added in all, 0 when nobody knows. */
  constructor(parts: number, expected: number, from?: SectionReader) {
    this.#parts = parts
    this.#expected = expected
    this.#heads = arenaOf(from?.next(Int32Array) ?? new Int32Array(0))
    this.#slots = arenaOf(from?.next(Int32Array) ?? new Int32Array(0))
    this.#numbers = arenaOf(from?.next(Float64Array) ?? new Float64Array(0))
  }

  /** How many lists were added. */
  get length(): number {
    return this.#heads.length / headSize
  }

  /** Returns the row's number. */
  add(slot: number, list: KnownList): number {
    const { candidates, near, nearness, ranked, isCut, floor, nearFloor } = list
    const { length: size } = candidates
    const first = this.#reserve(this.#slots, size + 2 * near.length + ranked.length)
    const { array: slots } = this.#slots
    slots.set(candidates, first)
    slots.set(near, first + size)
    slots.set(nearness, first + size + near.length)
    const number = this.#reserve(this.#numbers, 2 + ranked.length * (this.#parts + 1))
    const { array: numbers } = this.#numbers
    numbers[number] = floor
    numbers[number + 1] = nearFloor
    ranked.forEach((one, i) => {
      const at = number + 2 + i * (this.#parts + 1)
      slots[first + size + 2 * near.length + i] = one.slot
      numbers[at] = one.score
      numbers.set(one.shares, at + 1)
    })
    const sizes = [size, near.length, ranked.length, isCut ? 1 : 0]
    return appendTo(this.#heads, [slot, ...sizes, first, number]) / headSize
  }

  #reserve<A extends Numbers>(arena: Arena<A>, count: number): number {
    const part = (this.length + 1) / this.#expected
    if (part < 1) reserveAll(arena, count, part)
    return reserve(arena, count)
  }

  slotOf(row: number): number {
    return this.#heads.array[row * headSize] as number
  }

  #headOf(row: number): Int32Array {
    return this.#heads.array.subarray(row * headSize, (row + 1) * headSize)
  }

  /** Who is in a list, without the scores. */
  candidatesOf(row: number): Candidates {
    const [, candidates = 0, near = 0, , , first = 0, number = 0] = this.#headOf(row)
    const { array: slots } = this.#slots
    const { array: numbers } = this.#numbers
    const nearAt = first + candidates
    const nearnessAt = nearAt + near
    return {
      candidates: slots.subarray(first, nearAt),
      near: slots.subarray(nearAt, nearnessAt),
      nearness: slots.subarray(nearnessAt, nearnessAt + near),
      floor: numbers[number] as number,
      nearFloor: numbers[number + 1] as number,
    }
  }

  read(row: number): KnownList {
    const [, candidates = 0, near = 0, ranked = 0, isCut, first = 0, number = 0] = this.#headOf(row)
    const { array: slots } = this.#slots
    const { array: numbers } = this.#numbers
    const rankedAt = first + candidates + 2 * near
    const width = this.#parts + 1
    return {
      ...this.candidatesOf(row),
      ranked: Array.from({ length: ranked }, (_, i) => {
        const at = number + 2 + i * width
        return {
          slot: slots[rankedAt + i] as number,
          score: numbers[at] as number,
          shares: numbers.subarray(at + 1, at + width),
        }
      }),
      isCut: isCut === 1,
    }
  }

  /** Is one of a list's candidates or near ones marked and meant? Those that are ranked are asked about once more. */
  someMarked(
    row: number,
    marks: Uint8Array,
    isMeant: (slot: number, isRanked: boolean) => boolean,
  ): boolean {
    const { array: heads } = this.#heads
    const { array: slots } = this.#slots
    const head = row * headSize
    const near = heads[head + 2] as number
    const first = heads[head + 5] as number
    const nearEnd = first + (heads[head + 1] as number) + near
    const rankedAt = nearEnd + near
    const end = rankedAt + (heads[head + 3] as number)
    const someOf = (start: number, stop: number, isRanked: boolean): boolean => {
      for (let i = start; i < stop; i++) {
        const slot = slots[i] as number
        if (marks[slot] === 1 && isMeant(slot, isRanked)) return true
      }
      return false
    }
    return someOf(first, nearEnd, false) || someOf(rankedAt, end, true)
  }

  /** Would an item this alike be in a list? */
  isEntered(row: number, alike: number): boolean {
    const { array: numbers } = this.#numbers
    const number = this.#heads.array[row * headSize + 6] as number
    const floor = numbers[number] as number
    return floor < 0 || (alike > 0 && (alike >= floor || alike >= (numbers[number + 1] as number)))
  }

  save(): readonly Numbers[] {
    return [usedOf(this.#heads), usedOf(this.#slots), usedOf(this.#numbers)]
  }
}
