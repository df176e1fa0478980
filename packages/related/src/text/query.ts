import { withRoom } from './arena.ts'
import { KeyCounter } from './key-counter.ts'
import { PairReader } from './pair-reader.ts'
import { type Profiles, weightOfCount } from './profiles.ts'
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

/** One text held against all others: rows of memory that are used again for the next. */
export class Query {
  from = -1
  /** Products of the query's and every slot's words (but for common ones) and pairs, by slot. */
  wordRow: Int32Array = new Int32Array(0)
  pairRow: Int32Array = new Int32Array(0)
  /** 4 · idf² of the query's own terms. */
  squares: Int32Array = new Int32Array(0)
  /** The query's own number + 1 of a term; 0 when it has not got it. */
  private locals = new Int32Array(0)
  private marked: Uint32Array = new Uint32Array(0)
  private matched: Int32Array | undefined
  private weights = new Uint8Array(0)
  private readonly counter = new KeyCounter()
  private readonly pairReader: PairReader
  private readonly profiles: Profiles
  private readonly vocabulary: Vocabulary
  private readonly postings: TextPostings

  constructor(profiles: Profiles, vocabulary: Vocabulary, postings: TextPostings) {
    this.profiles = profiles
    this.pairReader = new PairReader(profiles, vocabulary)
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

  /** Fills the rows, unless this is the query already. */
  ask(from: number): void {
    if (this.from === from) return
    this.from = from
    this.matched = undefined
    const { slots } = this.profiles
    if (this.wordRow.length < slots) {
      this.wordRow = new Int32Array(Math.ceil(slots * 1.25))
      this.pairRow = new Int32Array(this.postings.wantsPairs ? this.wordRow.length : 0)
    } else {
      this.wordRow.fill(0)
      this.pairRow.fill(0)
    }
    this.fillWords(from)
    if (this.postings.wantsPairs) this.fillPairs(from)
  }

  /** Adds how alike each slot is to the query. */
  addAlikeness(from: number, scores: Float64Array): void {
    this.ask(from)
    const { wordRow, pairRow } = this
    const { array: scales } = this.profiles.scales
    const scale = scales[from] as number
    // Without a branch: nearly every text shares a word with nearly every other.
    if (this.postings.wantsPairs)
      for (let to = 0; to < scores.length; to++)
        scores[to] =
          (scores[to] as number) +
          (((wordRow[to] as number) + (pairRow[to] as number)) | 0) *
            (scale * (scales[to] as number))
    else
      for (let to = 0; to < scores.length; to++)
        scores[to] =
          (scores[to] as number) + (wordRow[to] as number) * (scale * (scales[to] as number))
  }

  private fillWords(from: number): void {
    const { words, rarity, commonStep } = this.postings
    const { terms, weights, firstTerm, endTerm } = this.profiles.read(from)
    for (const term of this.marked) this.locals[term] = 0
    this.marked = terms.subarray(firstTerm, endTerm)
    this.locals = withRoom(this.locals, this.vocabulary.size)
    this.squares = withRoom(this.squares, endTerm - firstTerm)
    const { locals, squares, wordRow } = this
    for (let i = firstTerm; i < endTerm; i++) {
      const term = terms[i] as number
      const step = stepOf(words.count(term))
      const square = rarity.squares[step] as number
      locals[term] = i - firstTerm + 1
      squares[i - firstTerm] = square
      if (step <= commonStep) words.addRun(term, square * (weights[i] as number), wordRow)
    }
  }

  private fillPairs(from: number): void {
    const { pairs, rarity, commonStep } = this.postings
    const { counter, pairRow } = this
    this.countPairs(from)
    for (let i = 0; i < counter.size; i++) {
      const pair = counter.keys[i] as number
      const step = stepOf(pairs.count(pair))
      if (step > commonStep) continue
      const square = rarity.squares[step] as number
      pairs.addRun(pair, square * weightOfCount(counter.counts[i] as number), pairRow)
    }
  }

  /** Counts those pairs of a text that are in the postings, by their numbers. */
  private countPairs(slot: number): void {
    const { counter, pairReader } = this
    const { pairNumbers } = this.postings
    counter.clear()
    const pairs = pairReader.read(slot)
    const { keys } = pairReader
    for (let i = 0; i < pairs; i++) {
      const pair = pairNumbers.find(keys[i] as number)
      if (pair >= 0) counter.add(pair)
    }
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
