import { withRoom } from './arena.ts'
import { isTurnOfSpeech } from './pair-postings.ts'
import type { Profiles } from './profiles.ts'
import { stepOf } from './rarity.ts'
import type { TextPostings } from './text-postings.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The words that candidates share with the query. */
export interface Matches {
  /** The query's terms + 1. A candidate's weight of the query's own term `local` is at c · stride + local + 1: */
  readonly stride: number
  /** 0 when it has not got it, and 64 more when the term stands in its opening. */
  readonly weights: Uint8Array
}

/** One text held against others: rows of memory that are used again for the next. */
export class Query {
  from = -1
  /** 4 · idf² of the query's own terms. */
  squares: Int32Array = new Int32Array(0)
  /** The query's own number + 1 of a term; 0 when it has not got it. */
  private locals = new Uint16Array(0)
  private marked: Uint32Array = new Uint32Array(0)
  private matched: Int32Array | undefined
  private weights = new Uint8Array(0)
  /** Σ (weight here · weight there · 4 · idf²) of the pairs that slots have in common with the query; right after `addAlikeness`. */
  pairRow: Int32Array = new Int32Array(0)
  private readonly profiles: Profiles
  private readonly vocabulary: Vocabulary
  private readonly postings: TextPostings

  constructor(profiles: Profiles, vocabulary: Vocabulary, postings: TextPostings) {
    this.profiles = profiles
    this.vocabulary = vocabulary
    this.postings = postings
  }

  /** To be called whenever texts or numbers changed. */
  reset(): void {
    this.from = -1
    this.locals.fill(0)
    this.marked = new Uint32Array(0)
    this.matched = undefined
  }

  /** Makes a slot the query, unless it is already. */
  ask(from: number): void {
    if (this.from === from) return
    this.from = from
    this.matched = undefined
    const { words, rarity } = this.postings
    for (const term of this.marked) this.locals[term] = 0
    this.marked = this.profiles.termsOf(from)
    this.locals = withRoom(this.locals, this.vocabulary.size)
    this.squares = withRoom(this.squares, this.marked.length)
    for (let i = 0; i < this.marked.length; i++) {
      const term = this.marked[i] as number
      this.locals[term] = i + 1
      this.squares[i] = rarity.squares[stepOf(words.count(term))] as number
    }
  }

  /** Adds how alike each slot's words are to the query's: the cosine of what they are listed for, each word times its 4 · idf². */
  addAlikeness(from: number, scores: Int32Array): void {
    this.ask(from)
    const { words } = this.postings
    const { terms, weights, firstTerm, endTerm } = this.profiles.read(from)
    for (let i = firstTerm; i < endTerm; i++) {
      const term = terms[i] as number
      const weight = this.postings.listed(from, weights[i] as number, words.count(term))
      if (weight > 0) words.addRun(term, weight * (this.squares[i - firstTerm] as number), scores)
    }
    if (!this.postings.wantsPairs) return
    this.pairRow = withRoom(this.pairRow, this.profiles.slots)
    this.pairRow.fill(0)
    this.addPairs(from, scores)
  }

  private addPairs(from: number, scores: Int32Array): void {
    const { rarity } = this.postings
    const { living: pairs, own } = this.postings.pairs
    const { pairRow } = this
    const { array: scales } = this.profiles.scales
    const scale = scales[from] as number
    own.each(from, (pair, weight) => {
      const count = pairs.count(pair)
      // One that only one text has is in nobody's list of a fresh index.
      if (count < 2 || isTurnOfSpeech(count)) return
      const factor = (rarity.squares[stepOf(count)] as number) * weight
      pairs.addScaledRun(pair, factor, pairRow, scale, scales, scores)
    })
  }

  /** How many terms the query has. */
  get terms(): number {
    return this.marked.length
  }

  /** The query's own number of a term; below 0 when it has not got it. */
  localOf(term: number): number {
    return term >= 0 && term < this.locals.length ? (this.locals[term] as number) - 1 : -1
  }

  /** The words the candidates share with the query. Overwritten by the next query. */
  matchesWith(candidates: Int32Array): Matches {
    const stride = this.terms + 1
    if (this.matched !== candidates) {
      this.matched = candidates
      this.weights = withRoom(this.weights, candidates.length * stride)
      this.weights.fill(0, 0, candidates.length * stride)
      for (let c = 0; c < candidates.length; c++) this.match(candidates[c] as number, c * stride)
    }
    return { stride, weights: this.weights }
  }

  // What the query has not got lands in the first column: that is faster than to ask.
  private match(slot: number, row: number): void {
    const { locals, weights: matched } = this
    const { terms, weights, firstTerm, endTerm } = this.profiles.read(slot)
    const opening = firstTerm + (this.profiles.openings.array[slot] as number)
    for (let i = firstTerm; i < opening; i++)
      matched[row + (locals[terms[i] as number] as number)] = (weights[i] as number) | 64
    for (let i = opening; i < endTerm; i++)
      matched[row + (locals[terms[i] as number] as number)] = weights[i] as number
  }
}
