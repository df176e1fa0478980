import { withRoom } from './arena.ts'
import { Matches } from './matches.ts'
import type { Profiles } from './profiles.ts'
import { stepOf } from './rarity.ts'
import type { TextPostings } from './text-postings.ts'
import type { Vocabulary } from './vocabulary.ts'

/** One text held against others: rows of memory that are used again for the next. */
export class Query {
  from = -1
  /** 4 · idf² of the query's own terms. */
  squares: Int32Array = new Int32Array(0)
  /** Other terms that are looked for in candidates, by the query's slot: those of its title. */
  readonly alsoAsked: ((from: number) => Uint32Array)[] = []
  /** The query's own number + 1 of a term; 0 when it does not ask for it. */
  #locals = new Uint16Array(0)
  #own: Uint32Array = new Uint32Array(0)
  /** What it asks for and has not got is numbered after its own terms. */
  readonly #others: number[] = []
  readonly #matches: Matches
  #matched: Int32Array | undefined
  /** Σ (weight here · weight there · 4 · idf²) of the pairs that slots have in common with the query; right after `addAlikeness`. */
  pairRow: Int32Array = new Int32Array(0)
  readonly #profiles: Profiles
  readonly #vocabulary: Vocabulary
  readonly #postings: TextPostings

  constructor(profiles: Profiles, vocabulary: Vocabulary, postings: TextPostings) {
    this.#profiles = profiles
    this.#vocabulary = vocabulary
    this.#postings = postings
    this.#matches = new Matches(profiles)
  }

  /** To be called whenever texts or numbers changed. */
  reset(): void {
    this.from = -1
    this.#locals.fill(0)
    this.#own = new Uint32Array(0)
    this.#others.length = 0
    this.#matched = undefined
  }

  /** Makes a slot the query, unless it is already. */
  ask(from: number): void {
    if (this.from === from) return
    this.from = from
    this.#matched = undefined
    this.#forget()
    this.#own = this.#profiles.termsOf(from)
    this.#locals = withRoom(this.#locals, this.#vocabulary.size)
    this.squares = withRoom(this.squares, this.#own.length)
    this.#meetWords()
    for (const termsOf of this.alsoAsked) this.#askAlso(termsOf(from))
  }

  #meetWords(): void {
    const { squares } = this
    const own = this.#own
    const locals = this.#locals
    const { words, rarity } = this.#postings
    for (let i = 0; i < own.length; i++) {
      const term = own[i] as number
      locals[term] = i + 1
      squares[i] = rarity.squares[stepOf(words.count(term))] as number
    }
  }

  #askAlso(terms: Uint32Array): void {
    const own = this.#own
    const others = this.#others
    const locals = this.#locals
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] as number
      if (locals[term] === 0) locals[term] = own.length + others.push(term)
    }
  }

  #forget(): void {
    const own = this.#own
    const others = this.#others
    const locals = this.#locals
    for (let i = 0; i < own.length; i++) locals[own[i] as number] = 0
    for (let i = 0; i < others.length; i++) locals[others[i] as number] = 0
    others.length = 0
  }

  /** Adds how alike each slot's words are to the query's: the cosine of what they are listed for, each word times its 4 · idf². */
  addAlikeness(from: number, scores: Int32Array): void {
    this.ask(from)
    this.#addWords(from, scores)
    if (this.#postings.wantsPairs) this.#addPairs(from, scores)
  }

  #addWords(from: number, scores: Int32Array): void {
    const { squares } = this
    const { words, listing } = this.#postings
    const { terms, weights, firstTerm, endTerm } = this.#profiles.read(from)
    for (let i = firstTerm; i < endTerm; i++) {
      const term = terms[i] as number
      const weight = listing.listed(from, weights[i] as number, words.count(term))
      if (weight > 0) words.addRun(term, weight * (squares[i - firstTerm] as number), scores)
    }
  }

  #addPairs(from: number, scores: Int32Array): void {
    const { living: pairs, own } = this.#postings.pairs
    const pairRow = this.#emptyPairRow()
    const { array: scales } = this.#profiles.scales
    const scale = scales[from] as number
    const asked = own.of(from)
    pairs.touch(asked, 6)
    for (let i = 0; i < asked.length; i++) {
      const pair = (asked[i] as number) >>> 6
      const factor = this.#squareOfPair(pair) * ((asked[i] as number) & 63)
      if (factor > 0) pairs.addScaledRun(pair, factor, pairRow, scale, scales, scores)
    }
  }

  /** Fills `pairRow` as `addAlikeness` does, and nothing else. */
  meetPairs(from: number): void {
    const { living: pairs, own } = this.#postings.pairs
    const row = this.#emptyPairRow()
    const asked = own.of(from)
    for (let i = 0; i < asked.length; i++) {
      const pair = (asked[i] as number) >>> 6
      const factor = this.#squareOfPair(pair) * ((asked[i] as number) & 63)
      if (factor > 0) pairs.addRun(pair, factor, row)
    }
  }

  #emptyPairRow(): Int32Array {
    this.pairRow = withRoom(this.pairRow, this.#profiles.slots)
    return this.pairRow.fill(0)
  }

  /** 0 of a pair that does not count. */
  #squareOfPair(pair: number): number {
    const { pairs, pairSquares } = this.#postings
    return pairSquares[Math.min(pairs.living.count(pair), pairSquares.length - 1)] as number
  }

  /** Has the query this term? */
  has(term: number): boolean {
    const number = this.numberOf(term)
    return number >= 0 && number < this.#own.length
  }

  /** The query's own number of a term; below 0 when it does not ask for it. */
  numberOf(term: number): number {
    return term >= 0 && term < this.#locals.length ? (this.#locals[term] as number) - 1 : -1
  }

  /** The words the candidates share with the query. Overwritten by the next query. */
  matchesWith(candidates: Int32Array): Matches {
    if (this.#matched !== candidates) {
      this.#matched = candidates
      this.#matches.find(candidates, this.#locals, this.#own.length + this.#others.length)
    }
    return this.#matches
  }
}
