/** How alike items are, same from either side: it chooses the candidates. */
export interface Alikeness {
  /** Adds to `scores` by slot. */
  readonly addTo: (from: number, scores: Float64Array) => void
  /** `score` and what `addTo` would add to it for one slot, to the last bit. */
  readonly between: (one: number, other: number, score: number) => number
}
