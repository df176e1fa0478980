import type { Row } from './row.ts'

/** A candidate with its score and what each signal has to do with it, in the order of the signals. */
export interface Ranked {
  readonly slot: number
  readonly score: number
  readonly shares: Float64Array
}

/** Candidates with scores above 0, best first, at most `most`. `precedes` decides between equal scores. */
export function rank(
  row: Row,
  precedes: (a: number, b: number) => boolean,
  most: number,
): { readonly ranked: readonly Ranked[]; readonly isCut: boolean } {
  const { candidates } = row
  const scores = new Float64Array(candidates.length)
  const shares = new Float64Array(candidates.length * row.signals)
  const order: number[] = []
  for (let c = 0; c < candidates.length; c++) {
    scores[c] = share(row, c, shares)
    if ((scores[c] as number) > 0) order.push(c)
  }
  order.sort((a, b) => {
    const difference = (scores[b] as number) - (scores[a] as number)
    return difference || (precedes(candidates[a] as number, candidates[b] as number) ? -1 : 1)
  })
  const ranked = order.slice(0, most).map((c) => ({
    slot: candidates[c] as number,
    score: scores[c] as number,
    shares: shares.slice(c * row.signals, (c + 1) * row.signals),
  }))
  return { ranked, isCut: order.length > most }
}

/** The score of a candidate, and how the signals share it. */
function share(row: Row, c: number, shares: Float64Array): number {
  const { signals, mostFound, mostLeaning } = row
  const evidence = row.found[c] as number
  if (!(evidence > 0)) return 0
  const leaning = row.leaning[c] as number
  const whole =
    (evidence / mostFound) * Math.exp(leaning - mostLeaning + (row.braking[c] as number))
  // What would be left without the pulls belongs to the evidence, the rest to the pulls.
  const plain = whole * Math.exp(-leaning)
  let score = 0
  for (let s = 0; s < signals; s++) {
    const at = c * signals + s
    const own = ((row.foundBy[at] as number) / evidence) * plain
    const pull = leaning > 0 ? ((row.leaningBy[at] as number) / leaning) * (whole - plain) : 0
    shares[at] = own + pull
    score += own + pull
  }
  return score
}
