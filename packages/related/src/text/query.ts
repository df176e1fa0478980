import { withRoom } from './arena.ts'
import { hashPair } from './hash.ts'
import { KeyCounter } from './key-counter.ts'
import { type Profiles, weightOfCount } from './profiles.ts'
import { stepOf } from './rarity.ts'
import type { TextPostings } from './text-postings.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The words that candidates share with the query, candidate by candidate. */
export interface Matches {
  /** Where a candidate's matches start; one longer than there are candidates. */
  readonly starts: Int32Array
  /** Which of the query's own terms it is. */
  readonly locals: Int32Array
  /** Which of the candidate's own terms it is, ascending. */
  readonly positions: Int32Array
  /** In the candidate's text. */
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
  private matched: { candidates: Int32Array; matches: Matches } | undefined
  private readonly counter = new KeyCounter()
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
    const withPairs = this.postings.wantsPairs
    for (let to = 0; to < scores.length; to++) {
      const product = (wordRow[to] as number) + (withPairs ? (pairRow[to] as number) : 0)
      if (product > 0)
        scores[to] = (scores[to] as number) + product * (scale * (scales[to] as number))
    }
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
    const { counter } = this
    const { pairNumbers } = this.postings
    const { hashes } = this.vocabulary
    const { terms, sequence, firstTerm, firstWord, endWord } = this.profiles.read(slot)
    counter.clear()
    let before = 0
    for (let word = firstWord; word < endWord; word++) {
      const hash = hashes[terms[firstTerm + (sequence[word] as number)] as number] as number
      if (word > firstWord) {
        const pair = pairNumbers.find(hashPair(before, hash))
        if (pair >= 0) counter.add(pair)
      }
      before = hash
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
    if (this.matched?.candidates === candidates) return this.matched.matches
    const { profiles, locals: own } = this
    const starts = new Int32Array(candidates.length + 1)
    let { locals, positions, weights } = this.matched?.matches ?? this.room
    let size = 0
    for (let c = 0; c < candidates.length; c++) {
      const profile = profiles.read(candidates[c] as number)
      const { terms, firstTerm, endTerm } = profile
      if (size + endTerm - firstTerm > locals.length) {
        locals = withRoom(locals, size + endTerm - firstTerm)
        positions = withRoom(positions, locals.length)
        weights = withRoom(weights, locals.length)
      }
      for (let i = firstTerm; i < endTerm; i++) {
        const local = own[terms[i] as number] as number
        if (local === 0) continue
        locals[size] = local - 1
        positions[size] = i - firstTerm
        weights[size++] = profile.weights[i] as number
      }
      starts[c + 1] = size
    }
    this.room = { locals, positions, weights }
    const matches = { starts, locals, positions, weights }
    this.matched = { candidates, matches }
    return matches
  }

  private room: Omit<Matches, 'starts'> = {
    locals: new Int32Array(1024),
    positions: new Int32Array(1024),
    weights: new Uint8Array(1024),
  }
}
