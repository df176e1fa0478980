import { idf } from '../formulas.ts'

/**
 * How much a key tells: squared inverse document frequency (Spärck Jones 1972), in steps. Counts are
 * rounded to steps before they are used, so that one more post with "review" in it
 * moves nobody's score until the step is reached: that is what makes updates cheap and yet exact.
 */
export interface Rarity {
  /** 4 · idf², rounded, by step of the document frequency. */
  readonly squares: Int32Array
  /** idf by step. */
  readonly plain: Float64Array
  /** How many items there are, about: by step. */
  readonly items: number
}

/**
 * The step that a count of items with a term falls into: 0, 1, 2 to 3, 4 to 7, and then one step for each fourfold: 8 to 31,
 * 32 to 127 (docs/decisions/0311).
 */
export function stepOf(count: number): number {
  const bits = 32 - Math.clz32(count)
  return bits <= 3 ? bits : (bits >> 1) + 2
}

const fewCounts = [0, 1, 2.5, 5.8]

/** A count of this step: the middle one. */
export function countOfStep(step: number): number {
  return fewCounts[step] ?? 16.32 * 4 ** (step - fewCounts.length)
}

const steps = stepOf(2 ** 31) + 1

/** The step that a number of all items falls into: 0 to 4 exactly, then one step for each doubling. */
export function sizeStepOf(items: number): number {
  return items <= 4 ? items : 34 - Math.clz32(items)
}

/** A number of items in the step of this one: the middle one. */
function aboutSoMany(items: number): number {
  return items <= 4 ? items : 1.45 * 2 ** (sizeStepOf(items) - 3)
}

/** About that part of the items, but three at least: the same for all sizes of a step. */
export function partOfItems(items: number, part: number): number {
  return Math.max(3, aboutSoMany(items) * part)
}

/** `idf` by step, among so many items. */
export function rarityAmong(items: number): Rarity {
  const all = aboutSoMany(items)
  const plain = Float64Array.from({ length: steps }, (_, step) => idf(all, countOfStep(step)))
  const squares = Int32Array.from(plain, (idf) => Math.max(1, Math.round(4 * idf * idf)))
  return { plain, squares, items: all }
}
