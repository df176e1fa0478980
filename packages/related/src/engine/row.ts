import { type Feature, learned } from '../learned-weights.ts'
import { cleared } from '../text/arena.ts'
import type { Candidates } from './candidates.ts'

/** What a signal said of all candidates, before weights. */
interface Recorded {
  readonly feature: Feature
  readonly values: Float64Array
}

/** One item's candidates, and what the signals say about them so far: in memory that is used again for the next item. */
export class Row {
  from = -1
  /** Slots. */
  candidates: Int32Array = new Int32Array(0)
  /** The most alike slots whoever may compete, best first. */
  near: Int32Array = new Int32Array(0)
  /** How alike the slots in `near` are, beside them. */
  nearness: Int32Array = new Int32Array(0)
  /** How many signals there are. */
  readonly signals: number
  /** What each signal found: all signals of the first candidate, then of the second. */
  foundBy: Float64Array = new Float64Array(0)
  /** Exponents of pulls, likewise: they speak for a candidate. */
  leaningBy: Float64Array = new Float64Array(0)
  /** Exponents of brakes, likewise: 0 or less. */
  brakingBy: Float64Array = new Float64Array(0)
  /** Room for how the signals share the scores, likewise. */
  shares: Float64Array = new Float64Array(0)
  /** Greatest possible sum of what is found. */
  mostFound = 0
  /** Greatest possible sum of leanings. */
  mostLeaning = 0
  /** For learning: every feature in the order in which they came. */
  features: Recorded[] | undefined
  #values = new Float64Array(0)
  #signal = -1
  #scaleOf = 1

  constructor(signals: number) {
    this.signals = signals
  }

  /** Begins with another item. */
  start(from: number, { candidates, near, nearness }: Candidates, recording: boolean): void {
    this.from = from
    this.candidates = candidates
    this.near = near
    this.nearness = nearness
    this.features = recording ? [] : undefined
    this.mostFound = 0
    this.mostLeaning = 0
    this.#signal = -1
    const size = candidates.length * this.signals
    this.foundBy = cleared(this.foundBy, size)
    this.leaningBy = cleared(this.leaningBy, size)
    this.brakingBy = cleared(this.brakingBy, size)
    this.shares = cleared(this.shares, size)
    this.#values = cleared(this.#values, candidates.length)
  }

  /** A value for each candidate; overwritten by the next. */
  valuesOf(valueFor: (slot: number) => number): Float64Array {
    const { candidates } = this
    const values = this.#values
    for (let c = 0; c < values.length; c++) values[c] = valueFor(candidates[c] as number)
    return values
  }

  /** The signals take turns; each one's weight multiplies its features'. */
  turn(weight: number): void {
    this.#signal++
    this.#scaleOf = weight
  }

  /** What all signals together say of a candidate, in one of the rows of numbers. */
  sumOf(by: Float64Array, c: number): number {
    let sum = 0
    for (let at = c * this.signals; at < (c + 1) * this.signals; at++) sum += by[at] as number
    return sum
  }

  /** Evidence: values of 0 or more on any scale. The best candidate gets what was learned, or that part of it, the others less. */
  add(feature: Feature, values: Float64Array, part = 1): void {
    let best = 0
    for (let c = 0; c < values.length; c++)
      if ((values[c] as number) > best) best = values[c] as number
    this.features?.push({
      feature,
      values: values.map((value) => (best > 0 ? value / best : 0)),
    })
    const share = learned[feature] * part * this.#scaleOf
    this.mostFound += share
    if (!(best > 0)) return
    const { foundBy, signals } = this
    for (let c = 0, at = this.#signal; c < values.length; c++, at += signals)
      foundBy[at] = (foundBy[at] as number) + ((values[c] as number) / best) * share
  }

  /** A prior: values from 0 to 1 that speak for a candidate only as far as there is evidence for it. */
  lean(feature: Feature, values: Float64Array): void {
    this.features?.push({ feature, values: values.slice() })
    const share = learned[feature] * this.#scaleOf
    this.mostLeaning += share
    const { leaningBy, signals } = this
    for (let c = 0, at = this.#signal; c < values.length; c++, at += signals)
      leaningBy[at] = (leaningBy[at] as number) + (values[c] as number) * share
  }

  /** A prior that holds back: values from 0 (as far as was learned) to 1 (not at all). */
  brake(feature: Feature, values: Float64Array): void {
    this.features?.push({ feature, values: values.slice() })
    const weight = learned[feature]
    const { brakingBy, signals } = this
    for (let c = 0, at = this.#signal; c < values.length; c++, at += signals)
      brakingBy[at] =
        (brakingBy[at] as number) + ((values[c] as number) - 1) * weight * this.#scaleOf
  }
}
