import { idf } from '../formulas.ts'

/**
 * How much a key tells: squared inverse document frequency (Spärck Jones 1972), in steps. Counts are
 * rounded to doublings before they are used, so that one more post with "review" in it
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

/** The step a count falls into: 0 to 4 exactly, then one step for each doubling. */
export function stepOf(count: number): number {
  return count <= 4 ? count : 34 - Math.clz32(count)
}

/** About that part of the items, but three at least: the same for all sizes of a step. */
export function partOfItems(items: number, part: number): number {
  return Math.max(3, countOfStep(stepOf(items)) * part)
}

/** A count of this step: the middle one. */
export function countOfStep(step: number): number {
  return step <= 4 ? step : 1.45 * 2 ** (step - 3)
}

const steps = 40

/** `idf` by step, among so many items. */
export function rarityAmong(items: number): Rarity {
  const all = countOfStep(stepOf(items))
  const plain = Float64Array.from({ length: steps }, (_, step) => idf(all, countOfStep(step)))
  const squares = Int32Array.from(plain, (idf) => Math.max(1, Math.round(4 * idf * idf)))
  return { plain, squares, items: all }
}
