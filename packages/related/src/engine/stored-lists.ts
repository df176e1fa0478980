import type { SectionReader } from '../bytes/sections.ts'
import type { KnownList, Ranked } from './related-engine.ts'

type Sections = readonly (Int32Array | Float64Array)[]

/** Lists as four rows of numbers: sizes, slots, shares and scores, floors. */
export function storeLists(lists: ReadonlyMap<number, KnownList>, parts: number): Sections {
  const sizes: number[] = []
  const slots: number[] = []
  const numbers: number[] = []
  const floors: number[] = []
  for (const [slot, { candidates, near, ranked, isCut, floor, nearFloor }] of lists) {
    sizes.push(slot, candidates.length, near.length, ranked.length, isCut ? 1 : 0)
    floors.push(floor, nearFloor)
    for (const candidate of candidates) slots.push(candidate)
    for (const one of near) slots.push(one)
    for (const { slot: to, score, shares } of ranked) {
      slots.push(to)
      numbers.push(score)
      for (let part = 0; part < parts; part++) numbers.push(shares[part] as number)
    }
  }
  return [
    Int32Array.from(sizes),
    Int32Array.from(slots),
    Float64Array.from(numbers),
    Float64Array.from(floors),
  ]
}

export function readLists({ next }: SectionReader, parts: number): Map<number, KnownList> {
  const sizes = next(Int32Array)
  const slots = next(Int32Array)
  const numbers = next(Float64Array)
  const floors = next(Float64Array)
  const lists = new Map<number, KnownList>()
  let slotAt = 0
  let numberAt = 0
  for (let i = 0; i * 5 < sizes.length; i++) {
    const size = (at: number): number => sizes[i * 5 + at] as number
    const [slot, candidates, near, ranked, isCut] = [size(0), size(1), size(2), size(3), size(4)]
    const rankedAt = slotAt + candidates + near
    const numbersAt = numberAt
    let read: readonly Ranked[] | undefined
    lists.set(slot, {
      candidates: slots.subarray(slotAt, slotAt + candidates),
      near: slots.subarray(slotAt + candidates, rankedAt),
      floor: floors[i * 2] as number,
      nearFloor: floors[i * 2 + 1] as number,
      // Most lists of a restored index are never looked at.
      get ranked() {
        read ??= readRanked(slots, numbers, parts, rankedAt, ranked, numbersAt)
        return read
      },
      isCut: isCut === 1,
    })
    slotAt = rankedAt + ranked
    numberAt += ranked * (parts + 1)
  }
  return lists
}

function readRanked(
  slots: Int32Array,
  numbers: Float64Array,
  parts: number,
  slotAt: number,
  count: number,
  numberAt: number,
): Ranked[] {
  return Array.from({ length: count }, (_, i) => {
    const at = numberAt + i * (parts + 1)
    return {
      slot: slots[slotAt + i] as number,
      score: numbers[at] as number,
      shares: numbers.subarray(at + 1, at + 1 + parts),
    }
  })
}
