import type { SectionReader } from '../bytes/sections.ts'
import {
  type Arena,
  appendTo,
  arenaOf,
  type Numbers,
  reserve,
  usedOf,
  withRoom,
} from '../text/arena.ts'
import type { Ranked } from './rank.ts'

/** A list that was made, and what it depends on. */
export interface KnownList {
  readonly candidates: Int32Array
  /** An item at least this alike would have become a candidate; below 0 when every item is one. */
  readonly floor: number
  /** The most alike items, best first, whoever may compete; and what a newcomer among them has to reach. */
  readonly near: Int32Array
  readonly nearFloor: number
  /** Best first, scores above 0. */
  readonly ranked: readonly Ranked[]
  /** There were more than are kept. */
  readonly isCut: boolean
}

/** Of a list: its slot, how many candidates, near and ranked ones it has, whether it is cut, where its slots and numbers start. */
const headSize = 7

/**
 * The lists that were made, as rows of numbers: they cost a kilobyte each, come from bytes without being
 * looked at, and most are never read again.
 */
export class KnownLists {
  size = 0
  private heads: Arena<Int32Array> = arenaOf(new Int32Array(0))
  /** Candidates, near and ranked slots of one list after the other. */
  private slots: Arena<Int32Array> = arenaOf(new Int32Array(0))
  /** Floors, then the score and shares of each that is ranked. */
  private numbers: Arena<Float64Array> = arenaOf(new Float64Array(0))
  /** Where the head of a slot's list is, + 1. */
  private at = new Int32Array(0)
  private readonly parts: number

  constructor(parts: number) {
    this.parts = parts
  }

  has(slot: number): boolean {
    return slot < this.at.length && this.at[slot] !== 0
  }

  get(slot: number): KnownList | undefined {
    if (!this.has(slot)) return undefined
    const [candidates, near, ranked, isCut, first, number] = this.headOf(slot)
    const { array: slots } = this.slots
    const { array: numbers } = this.numbers
    const nearAt = first + candidates
    const rankedAt = nearAt + near
    const width = this.parts + 1
    return {
      candidates: slots.subarray(first, nearAt),
      near: slots.subarray(nearAt, rankedAt),
      floor: numbers[number] as number,
      nearFloor: numbers[number + 1] as number,
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

  set(slot: number, list: KnownList): void {
    this.delete(slot)
    if (this.heads.length > 64 * headSize && this.heads.length > this.size * 2 * headSize)
      this.rewrite((from) => from)
    this.put(slot, list)
  }

  private put(
    slot: number,
    { candidates, near, ranked, isCut, floor, nearFloor }: KnownList,
  ): void {
    const first = appendTo(this.slots, candidates)
    appendTo(this.slots, near)
    appendTo(
      this.slots,
      ranked.map((one) => one.slot),
    )
    const number = appendTo(this.numbers, [floor, nearFloor])
    for (const { score, shares } of ranked) {
      const at = reserve(this.numbers, this.parts + 1)
      this.numbers.array[at] = score
      this.numbers.array.set(shares, at + 1)
    }
    const sizes = [candidates.length, near.length, ranked.length, isCut ? 1 : 0]
    this.at = withRoom(this.at, slot + 1)
    this.at[slot] = appendTo(this.heads, [slot, ...sizes, first, number]) + 1
    this.size++
  }

  delete(slot: number): void {
    if (!this.has(slot)) return
    this.at[slot] = 0
    this.size--
  }

  clear(): void {
    this.size = 0
    this.at.fill(0)
    this.heads = arenaOf(new Int32Array(0))
    this.slots = arenaOf(new Int32Array(0))
    this.numbers = arenaOf(new Float64Array(0))
  }

  /** Forgets lists that have a marked slot among their candidates or near ones. */
  forgetWith(marked: Uint8Array): void {
    this.each((slot) => {
      const [candidates, near, , , first] = this.headOf(slot)
      for (let i = first; i < first + candidates + near; i++)
        if (marked[this.slots.array[i] as number] === 1) {
          this.delete(slot)
          return
        }
    })
  }

  /** Forgets lists that an item enters: `alike` says how alike it is to each slot. */
  forgetEnteredBy(alike: Float64Array): void {
    this.each((slot) => {
      if (this.isEntered(slot, alike[slot] as number)) this.delete(slot)
    })
  }

  /** Would an item this alike be in the list of a slot? */
  isEntered(slot: number, alike: number): boolean {
    const number = this.headOf(slot)[5]
    const floor = this.numbers.array[number] as number
    const nearFloor = this.numbers.array[number + 1] as number
    return floor < 0 || (alike > 0 && (alike >= floor || alike >= nearFloor))
  }

  /** Is a slot one of the candidates or near ones of another's list? */
  holds(slot: number, other: number): boolean {
    const [candidates, near, , , first] = this.headOf(slot)
    const { array } = this.slots
    for (let i = first; i < first + candidates + near; i++) if (array[i] === other) return true
    return false
  }

  /** Calls every slot by another name; the lists come to stand in the order of those. */
  rewrite(nameOf: (slot: number) => number): void {
    const lists: [name: number, list: KnownList][] = []
    this.each((slot) => {
      lists.push([nameOf(slot), this.get(slot) as KnownList])
    })
    this.clear()
    for (const [name, { candidates, near, ranked, ...list }] of lists.sort((a, b) => a[0] - b[0]))
      this.put(name, {
        ...list,
        candidates: candidates.map(nameOf).sort(),
        near: near.map(nameOf),
        ranked: ranked.map((one) => ({ ...one, slot: nameOf(one.slot) })),
      })
  }

  /** Only right after `rewrite`. */
  save(): readonly Numbers[] {
    return [usedOf(this.heads), usedOf(this.slots), usedOf(this.numbers)]
  }

  load({ next }: SectionReader, slots: number): void {
    this.heads = arenaOf(next(Int32Array))
    this.slots = arenaOf(next(Int32Array))
    this.numbers = arenaOf(next(Float64Array))
    this.at = new Int32Array(slots)
    this.size = this.heads.length / headSize
    for (let head = 0; head < this.heads.length; head += headSize)
      this.at[this.heads.array[head] as number] = head + 1
  }

  private each(visit: (slot: number) => void): void {
    for (let slot = 0; slot < this.at.length; slot++) if (this.at[slot] !== 0) visit(slot)
  }

  private headOf(
    slot: number,
  ): readonly [
    candidates: number,
    near: number,
    ranked: number,
    isCut: number,
    first: number,
    number: number,
  ] {
    const { array } = this.heads
    const head = (this.at[slot] as number) - 1
    const of = (i: number): number => array[head + i] as number
    return [of(1), of(2), of(3), of(4), of(5), of(6)]
  }
}
