import { withRoom } from './arena.ts'
import type { Profiles } from './profiles.ts'
import { stepOf } from './rarity.ts'
import type { TextPostings } from './text-postings.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Pairs in more texts than this step has (31) are turns of speech: they neither find candidates nor count. */
const commonPairStep = stepOf(31)

/** The words that candidates share with the query, one candidate after the other. */
export interface Matches {
  /** Where a candidate's words start; one longer than there are candidates. */
  readonly starts: Int32Array
  /** The query's own number of each word. */
  readonly locals: Uint16Array
  /** Beside `locals`: the candidate's weight of the word, and 64 more when it stands in its opening. */
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
  private matches: Matches = emptyMatches(0, 0)
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
    const { pairs, rarity } = this.postings
    const { pairRow } = this
    const { array: scales } = this.profiles.scales
    const scale = scales[from] as number
    this.postings.ownPairs.each(from, (pair, weight) => {
      const count = pairs.count(pair)
      const step = stepOf(count)
      // One that only one text has is in nobody's list of a fresh index.
      if (count < 2 || step > commonPairStep) return
      const factor = (rarity.squares[step] as number) * weight
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
    if (this.matched === candidates) return this.matches
    this.matched = candidates
    let most = 0
    for (const slot of candidates) {
      const { firstTerm, endTerm } = this.profiles.read(slot)
      most += endTerm - firstTerm
    }
    if (most > this.matches.locals.length || candidates.length >= this.matches.starts.length)
      this.matches = emptyMatches(candidates.length, most)
    let end = 0
    for (let c = 0; c < candidates.length; c++) {
      end = this.match(candidates[c] as number, end)
      this.matches.starts[c + 1] = end
    }
    return this.matches
  }

  // Written first and kept only if the query has it: that is faster than to ask.
  private match(slot: number, start: number): number {
    const { locals: ofTerms, profiles } = this
    const { locals, weights: matched } = this.matches
    const { terms, weights, firstTerm, endTerm } = profiles.read(slot)
    const opening = firstTerm + (profiles.openings.array[slot] as number)
    let end = start
    for (let i = firstTerm; i < endTerm; i++) {
      const local = ofTerms[terms[i] as number] as number
      locals[end] = local - 1
      matched[end] = (weights[i] as number) | (i < opening ? 64 : 0)
      // One more, or none when that is 0: without a branch.
      end += -local >>> 31
    }
    return end
  }
}

function emptyMatches(candidates: number, words: number): Matches {
  return {
    starts: new Int32Array(candidates + 1),
    locals: new Uint16Array(Math.ceil(words * 1.25)),
    weights: new Uint8Array(Math.ceil(words * 1.25)),
  }
}
