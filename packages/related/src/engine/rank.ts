import { exp } from '../exponents.ts'
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
  const usual = usualPulls(row)
  for (let c = 0; c < candidates.length; c++) {
    scores[c] = share(row, c, usual, shares)
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

/**
 * What each signal pulls at the middle one of the candidates. On a young blog everything is of the same
 * time, and what speaks for all of them alike is no reason for one. (A median does not depend on the order
 * of slots, as a sum would.)
 */
function usualPulls({ signals, candidates, leaningBy }: Row): Float64Array {
  const usual = new Float64Array(signals)
  const pulls = new Float64Array(candidates.length)
  for (let s = 0; s < signals; s++) {
    let most = 0
    for (let c = 0; c < pulls.length; c++) {
      const pull = leaningBy[c * signals + s] as number
      pulls[c] = pull
      if (pull > most) most = pull
    }
    if (most > 0) usual[s] = pulls.sort()[pulls.length >> 1] as number
  }
  return usual
}

/** The score of a candidate, and how the signals share it. */
function share(row: Row, c: number, usual: Float64Array, shares: Float64Array): number {
  const { signals, mostFound, mostLeaning } = row
  const evidence = row.sumOf(row.foundBy, c)
  if (!(evidence > 0)) return 0
  const whole =
    (evidence / mostFound) *
    exp(row.sumOf(row.leaningBy, c) - mostLeaning + row.sumOf(row.brakingBy, c))
  let leaning = 0
  for (let s = 0; s < signals; s++) leaning += unusual(row, c, s, usual)
  // What would be left without the unusual pulls belongs to the evidence, the rest to those pulls.
  const plain = whole * exp(-leaning)
  let score = 0
  for (let s = 0; s < signals; s++) {
    const at = c * signals + s
    const own = ((row.foundBy[at] as number) / evidence) * plain
    const pull = leaning > 0 ? (unusual(row, c, s, usual) / leaning) * (whole - plain) : 0
    shares[at] = own + pull
    score += own + pull
  }
  return score
}

/** By how much a signal pulls this candidate more than the middle one. */
function unusual({ signals, leaningBy }: Row, c: number, s: number, usual: Float64Array): number {
  return Math.max(0, (leaningBy[c * signals + s] as number) - (usual[s] as number))
}
