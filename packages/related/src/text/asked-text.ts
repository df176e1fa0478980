import { withRoom } from './arena.ts'
import { KeyCounter } from './key-counter.ts'
import { PairPlaces } from './pair-places.ts'
import { PairReader } from './pair-reader.ts'
import { type Profile, type Profiles, weightOfCount } from './profiles.ts'
import type { TextPostings } from './text-postings.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The weight of what is said once in passing: not what a text is about, and most words of a text are. */
export const once: number = weightOfCount(1)

/**
 * One text laid out to be held against others, one by one: whatever another has is found here in one step. It stays
 * until another one is asked for, because the reasons of a list hold one text against nine.
 */
export class AskedText {
  /** By term: its weight in the text; 0 when the text has not got it. */
  weights: Uint8Array = new Uint8Array(0)
  /** By term: its weight times its 4 · idf²; 0 when it is no reason, or said once in passing. */
  worths: Int32Array = new Int32Array(0)
  /** Hashes of the text's pairs, by their numbers. Only after `compare`. */
  readonly pairs: KeyCounter = new KeyCounter()
  /** Where the pairs stand in the text, and in the one it was compared with. */
  readonly here: PairPlaces = new PairPlaces()
  readonly there: PairPlaces = new PairPlaces()
  /** 4 · idf² of the pairs, by number; below 0 where nobody asked yet. */
  squares: Int32Array = new Int32Array(0)
  /** The pairs that the two have in common and that tell, by number, in the order of the other text. */
  readonly common: number[] = []
  /** By number: 1 for a pair of words that both texts say more than once. */
  #isOfRecurring = new Uint8Array(1024)
  #slot = -1
  #pairsOf = -1
  readonly #marked: number[] = []
  /** By the lower part of a hash: 1 when there is a pair of the text with it. */
  readonly #mayHave = new Uint8Array(0x2000)
  readonly #profiles: Profiles
  readonly #vocabulary: Vocabulary
  readonly #postings: TextPostings
  readonly #pairReader: PairReader

  constructor(profiles: Profiles, vocabulary: Vocabulary, postings: TextPostings) {
    this.#profiles = profiles
    this.#vocabulary = vocabulary
    this.#postings = postings
    this.#pairReader = new PairReader(profiles, vocabulary)
  }

  /** To be called whenever texts or numbers changed. */
  reset(): void {
    this.use(-1)
    this.#pairsOf = -1
  }

  /** Makes the text of a slot the one that everything here speaks of. */
  use(slot: number): void {
    if (this.#slot === slot) return
    this.#slot = slot
    for (const term of this.#marked) this.weights[term] = this.worths[term] = 0
    this.#marked.length = 0
    if (slot < 0) return
    this.weights = withRoom(this.weights, this.#vocabulary.size)
    this.worths = withRoom(this.worths, this.#vocabulary.size)
    const { words, mostTelling } = this.#postings
    const { terms, weights, firstTerm, endTerm } = this.#profiles.read(slot)
    for (let i = firstTerm; i < endTerm; i++) {
      const term = terms[i] as number
      const weight = weights[i] as number
      this.weights[term] = weight
      if (weight > once && words.count(term) <= mostTelling)
        this.worths[term] = weight * this.#postings.squareOf(term)
      this.#marked.push(term)
    }
  }

  /** Finds the telling pairs that another text has too. Most are told apart by a byte. */
  compare(other: number): void {
    const { pairs, there, common } = this
    const mayHave = this.#mayHave
    const pairReader = this.#pairReader
    for (const pair of common) there.counts[pair] = 0
    common.length = 0
    this.#readPairs()
    const count = pairReader.read(other)
    there.reserve(pairs.size, count + 1)
    this.#isOfRecurring = withRoom(this.#isOfRecurring, pairs.size)
    const { keys } = pairReader
    const profile = this.#profiles.read(other)
    for (let i = 0; i < count; i++) {
      const key = keys[i] as number
      if (mayHave[key & 0x1fff] === 1) this.#meet(key, i + 1, profile)
    }
  }

  /** Does a common pair stand once in either text, of words of which one says one but once? */
  isInPassing(pair: number): boolean {
    const { here, there } = this
    return here.counts[pair] === 1 && there.counts[pair] === 1 && this.#isOfRecurring[pair] === 0
  }

  #meet(key: number, at: number, profile: Profile): void {
    const { pairs, squares, there, common, weights } = this
    const { terms, sequence, firstTerm, firstWord } = profile
    const pair = pairs.indexOf(key)
    if (pair < 0) return
    if ((squares[pair] as number) < 0) squares[pair] = this.#postings.pairSquareOf(key)
    if (squares[pair] === 0) return
    // Two pairs may have one hash: only one of words that both have is of both.
    let isRecurring = 1
    for (let word = firstWord + at - 1; word <= firstWord + at; word++) {
      const term = firstTerm + (sequence[word] as number)
      const weight = weights[terms[term] as number] as number
      if (weight === 0) return
      if (weight <= once || (profile.weights[term] as number) <= once) isRecurring = 0
    }
    if (there.counts[pair] === 0) common.push(pair)
    this.#isOfRecurring[pair] = isRecurring
    there.add(pair, at)
  }

  #readPairs(): void {
    const { pairs, here } = this
    const slot = this.#slot
    const mayHave = this.#mayHave
    const pairReader = this.#pairReader
    if (this.#pairsOf === slot) return
    this.#pairsOf = slot
    pairs.clear()
    mayHave.fill(0)
    here.counts.fill(0)
    const count = pairReader.read(slot)
    here.reserve(count, count + 1)
    const { keys } = pairReader
    for (let i = 0; i < count; i++) {
      const key = keys[i] as number
      mayHave[key & 0x1fff] = 1
      here.add(pairs.add(key), i + 1)
    }
    this.squares = withRoom(this.squares, pairs.size).fill(-1)
  }
}
