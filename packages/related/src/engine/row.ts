import { type Feature, learned } from '../learned-weights.ts'

/** What a signal said of all candidates, before weights. */
interface Recorded {
  readonly feature: Feature
  readonly values: Float64Array
}

/** One item's candidates, and what the signals say about them so far. */
export class Row {
  readonly from: number
  /** Slots. */
  readonly candidates: Int32Array
  /** The most alike slots whoever may compete, best first. */
  readonly near: Int32Array
  /** How alike the slots in `near` are, beside them. */
  readonly nearness: Int32Array
  /** How many signals there are. */
  readonly signals: number
  /** What each signal found: all signals of the first candidate, then of the second. */
  readonly foundBy: Float64Array
  /** Exponents of pulls, likewise: they speak for a candidate. */
  readonly leaningBy: Float64Array
  /** Exponents of brakes, likewise: 0 or less. */
  readonly brakingBy: Float64Array
  /** Greatest possible sum of what is found. */
  mostFound = 0
  /** Greatest possible sum of leanings. */
  mostLeaning = 0
  /** For learning: every feature in the order in which they came. */
  readonly features: Recorded[] | undefined
  #signal = -1
  #scaleOf = 1

  constructor(
    from: number,
    candidates: Int32Array,
    near: Int32Array,
    nearness: Int32Array,
    signals: number,
    recording: boolean,
  ) {
    this.from = from
    this.candidates = candidates
    this.near = near
    this.nearness = nearness
    this.signals = signals
    const { length } = candidates
    this.foundBy = new Float64Array(length * signals)
    this.leaningBy = new Float64Array(length * signals)
    this.brakingBy = new Float64Array(length * signals)
    this.features = recording ? [] : undefined
  }

  /** A value for each candidate. */
  valuesOf(valueFor: (slot: number) => number): Float64Array {
    const { candidates } = this
    const values = new Float64Array(candidates.length)
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
    this.features?.push({ feature, values })
    const share = learned[feature] * this.#scaleOf
    this.mostLeaning += share
    const { leaningBy, signals } = this
    for (let c = 0, at = this.#signal; c < values.length; c++, at += signals)
      leaningBy[at] = (leaningBy[at] as number) + (values[c] as number) * share
  }

  /** A prior that holds back: values from 0 (as far as was learned) to 1 (not at all). */
  brake(feature: Feature, values: Float64Array): void {
    this.features?.push({ feature, values })
    const weight = learned[feature]
    const { brakingBy, signals } = this
    for (let c = 0, at = this.#signal; c < values.length; c++, at += signals)
      brakingBy[at] =
        (brakingBy[at] as number) + ((values[c] as number) - 1) * weight * this.#scaleOf
  }
}
