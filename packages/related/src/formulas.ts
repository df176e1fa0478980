import { exp, ln } from './exponents.ts'

/**
 * Inverse document frequency: ln(1 + N / n) − ½, but .15 at least, so that a word which all of three items share still
 * counts a little (Spärck Jones 1972). The index rounds the first to doublings and the second to fourfolds before it asks.
 *
 * @param items How many items there are, N.
 * @param having How many of them have the term, n; below 1 counts as 1.
 */
export function idf(items: number, having: number): number {
  return Math.max(0.15, ln(1 + items / Math.max(1, having)) - 0.5)
}

/** What a term counts that stands so often in a text: 1 + ln count, 0 for none (Salton & Buckley 1988). */
export function countWeight(count: number): number {
  return count > 0 ? 1 + ln(count) : 0
}

/** The cosine of two vectors, 0 where it is below 0, when one is empty or when their lengths differ. */
export function cosine(one: ArrayLike<number>, other: ArrayLike<number>): number {
  if (one.length !== other.length) return 0
  let product = 0
  let lengths = 0
  let others = 0
  for (let i = 0; i < one.length; i++) {
    const [a, b] = [one[i] as number, other[i] as number]
    product += a * b
    lengths += a * a
    others += b * b
  }
  return product > 0 ? product / Math.sqrt(lengths * others) : 0
}

/**
 * Shared terms of two items that have `own` and `others` of them: Σ idf² of those in both / √(own · others). 0 to the
 * greatest idf².
 */
export function termOverlap(sharedSquares: number, own: number, others: number): number {
  return sharedSquares > 0 ? sharedSquares / Math.sqrt(own * others) : 0
}

/** How much of a title a text speaks of: Σ idf of its words found there / Σ idf of all. 0 to 1. */
export function mentionedPart(found: number, all: number): number {
  return all > 0 ? found / all : 0
}

/** Closeness in time: e^(−days / scale), 0 to 1; 0 when either is not known. */
export function timeDecay(days: number, scale: number): number {
  return Number.isFinite(days) ? exp(-Math.abs(days) / scale) : 0
}

/** How much it tells that an item is linked so often: n / (n + half), 0 to 1; `half` links tell ½. */
export function citedPart(count: number, half: number): number {
  return count / (count + half)
}

/**
 * What an item adds to those already chosen, by maximal marginal relevance (Carbonell & Goldstein 1998):
 * (1 − variety) · relevance − variety · closeness.
 *
 * @param relevance Its score over the best one's, 0 to 1.
 * @param closeness The greatest cosine to one that was chosen, 0 to 1.
 * @param variety 0 to 1.
 */
export function marginalRelevance(relevance: number, closeness: number, variety: number): number {
  return (1 - variety) * relevance - variety * closeness
}
