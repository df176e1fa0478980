/** One item's candidates, and what the signals say about them so far. */
export class Row {
  readonly from: number
  /** Slots. */
  readonly candidates: Int32Array
  /** The most alike slots whoever may compete, best first. */
  readonly near: Int32Array
  /** How alike the slots in `near` are, beside them. */
  readonly nearness: Float64Array
  /** What each signal found, by signal and candidate. */
  readonly found: Float64Array[] = []
  /** Exponents of pulls, by signal and candidate: they speak for a candidate. */
  readonly leanings: Float64Array[] = []
  /** Exponents of brakes, by signal and candidate: 0 or less. */
  readonly braking: Float64Array[] = []
  /** Greatest possible sum of `found`. */
  mostFound = 0
  /** Greatest possible sum of `leanings`. */
  mostLeaning = 0
  /** For learning: every feature by its name, before weights. */
  readonly features: Map<string, Float64Array> | undefined
  private signal = 0
  private scaleOf = 1

  constructor(
    from: number,
    candidates: Int32Array,
    near: Int32Array,
    nearness: Float64Array,
    recording: boolean,
  ) {
    this.from = from
    this.candidates = candidates
    this.near = near
    this.nearness = nearness
    this.features = recording ? new Map() : undefined
  }

  /** The signals take turns; each one's weight multiplies its features'. */
  turn(weight: number): void {
    this.signal = this.found.length
    this.scaleOf = weight
    this.found.push(new Float64Array(this.candidates.length))
    this.leanings.push(new Float64Array(this.candidates.length))
    this.braking.push(new Float64Array(this.candidates.length))
  }

  /** Evidence: values of 0 or more on any scale. The best candidate gets `weight`, the others their part of it. */
  add(name: string, values: Float64Array, weight: number): void {
    let best = 0
    for (const value of values) if (value > best) best = value
    this.features?.set(
      name,
      values.map((value) => (best > 0 ? value / best : 0)),
    )
    const share = weight * this.scaleOf
    this.mostFound += share
    if (!(best > 0)) return
    const found = this.found[this.signal] as Float64Array
    for (let i = 0; i < found.length; i++)
      found[i] = (found[i] as number) + ((values[i] as number) / best) * share
  }

  /** A prior: values from 0 to 1 that speak for a candidate only as far as there is evidence for it. */
  lean(name: string, values: Float64Array, weight: number): void {
    this.features?.set(`~${name}`, values.slice())
    const share = weight * this.scaleOf
    this.mostLeaning += share
    const leanings = this.leanings[this.signal] as Float64Array
    for (let i = 0; i < leanings.length; i++)
      leanings[i] = (leanings[i] as number) + (values[i] as number) * share
  }

  /** A prior that holds back: values from 0 (as far as `weight` goes) to 1 (not at all). */
  brake(name: string, values: Float64Array, weight: number): void {
    this.features?.set(`~${name}`, values.slice())
    const braking = this.braking[this.signal] as Float64Array
    for (let i = 0; i < values.length; i++)
      braking[i] = (braking[i] as number) + ((values[i] as number) - 1) * weight * this.scaleOf
  }
}
