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
  const { candidates, signals, shares } = row
  const scores = scoresOf(row, usualPulls(row))
  const ascending = scores.slice().sort()
  // Few are kept, and only those are put in order.
  const order = reaching(scores, ascending.at(-most) ?? 0)
  order.sort((a, b) => {
    const difference = (scores[b] as number) - (scores[a] as number)
    return difference || (precedes(candidates[a] as number, candidates[b] as number) ? -1 : 1)
  })
  const ranked = order.slice(0, most).map((c) => ({
    slot: candidates[c] as number,
    score: scores[c] as number,
    shares: shares.slice(c * signals, (c + 1) * signals),
  }))
  return { ranked, isCut: (ascending.at(-most - 1) ?? 0) > 0 }
}

/** Which candidates have scores above 0 and not below a floor. */
function reaching(scores: Float64Array, floor: number): number[] {
  const found: number[] = []
  for (let c = 0; c < scores.length; c++)
    if ((scores[c] as number) > 0 && (scores[c] as number) >= floor) found.push(c)
  return found
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

/** The scores of the candidates; fills `shares`. */
function scoresOf(row: Row, usual: Float64Array): Float64Array {
  const { signals, mostFound, mostLeaning, shares } = row
  const scores = new Float64Array(row.candidates.length)
  for (let c = 0; c < scores.length; c++) {
    const evidence = row.sumOf(row.foundBy, c)
    if (!(evidence > 0)) continue
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
    scores[c] = score
  }
  return scores
}

/** By how much a signal pulls this candidate more than the middle one. */
function unusual({ signals, leaningBy }: Row, c: number, s: number, usual: Float64Array): number {
  return Math.max(0, (leaningBy[c * signals + s] as number) - (usual[s] as number))
}
