import { withRoom } from './arena.ts'
import { PairReader } from './pair-reader.ts'
import { type Profile, type Profiles, weightOfCount } from './profiles.ts'
import type { TextPostings } from './text-postings.ts'
import { Vocabulary } from './vocabulary.ts'

/** The weight of what is said once in passing: not what a text is about, and most words of a text are. */
export const once: number = weightOfCount(1)

/** A telling pair that the text which is asked for has in common with others. */
export interface CommonPair {
  readonly key: number
  /** 4 · idf²; 0 of a turn of speech. */
  readonly square: number
  /** How often it stands in the text. */
  readonly times: number
  /** Where its second word stands in the other text that was held against it last, counted from that one's first. */
  readonly places: number[]
  /** Do both texts say its words more than once? */
  isRecurring: boolean
}

/**
 * One text laid out to be held against others, one by one: whatever another has is found here in one step. It stays
 * until another one is asked for, because the reasons of a list hold one text against nine.
 */
export class AskedText {
  /** By term: its weight in the text; 0 when the text has not got it. */
  weights: Uint8Array = new Uint8Array(0)
  /** By term: its weight times its 4 · idf²; 0 when it is no reason, or said once in passing. */
  worths: Int32Array = new Int32Array(0)
  #slot = -1
  readonly #marked: number[] = []
  /** Whose pairs have been read: all in their order, these numbered, and by number how often each stands there. */
  #pairsOf = -1
  #keys = new Int32Array(0)
  readonly #numbers = new Vocabulary()
  #times = new Uint16Array(0)
  /** By number: pairs that were met in other texts. */
  #met: (CommonPair | undefined)[] = []
  /** By the lower part of a hash: 1 when there is a pair of the text with it. */
  readonly #mayHave = new Uint8Array(0x10000)
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

  /** The telling pairs that another text has too; what they say of it is overwritten by the next. Most others are told apart by a byte. */
  pairsWith(other: number): readonly CommonPair[] {
    this.#readPairs()
    const mayHave = this.#mayHave
    const common: CommonPair[] = []
    const profile = this.#profiles.read(other)
    const count = this.#pairReader.read(other)
    const { keys } = this.#pairReader
    for (let i = 0; i < count; i++) {
      const key = keys[i] as number
      if (mayHave[key & 0xffff] === 1) this.#meet(key, i + 1, profile, common)
    }
    return common
  }

  #meet(key: number, at: number, profile: Profile, common: CommonPair[]): void {
    const { terms, sequence, firstTerm, firstWord } = profile
    const number = this.#numbers.find(key)
    if (number < 0) return
    const pair = this.#met[number] ?? this.#meetFirst(key, number)
    if (pair.square === 0) return
    // Two pairs may have one hash: only one of words that both have is of both.
    let isRecurring = true
    for (let word = firstWord + at - 1; word <= firstWord + at; word++) {
      const term = firstTerm + (sequence[word] as number)
      const weight = this.weights[terms[term] as number] as number
      if (weight === 0) return
      if (weight <= once || (profile.weights[term] as number) <= once) isRecurring = false
    }
    if (!common.includes(pair)) {
      common.push(pair)
      pair.places.length = 0
    }
    pair.isRecurring = isRecurring
    pair.places.push(at)
  }

  #meetFirst(key: number, number: number): CommonPair {
    const square = this.#postings.pairSquareOf(key)
    const times = this.#times[number] as number
    const pair = { key, square, times, places: [], isRecurring: false }
    this.#met[number] = pair
    return pair
  }

  #readPairs(): void {
    if (this.#pairsOf === this.#slot) return
    this.#pairsOf = this.#slot
    const count = this.#pairReader.read(this.#slot)
    this.#keys = this.#pairReader.keys.slice(0, count)
    this.#numbers.use(new Uint32Array(0))
    this.#times = withRoom(this.#times, count).fill(0)
    this.#met = []
    this.#mayHave.fill(0)
    for (let i = 0; i < count; i++) {
      const key = this.#keys[i] as number
      this.#mayHave[key & 0xffff] = 1
      const number = this.#numbers.numberOf(key)
      this.#times[number] = (this.#times[number] as number) + 1
    }
  }

  /** Does a pair stand in the text at a place that will do? Places are those of second words. Only after `pairsWith`. */
  standsAt({ key }: CommonPair, isRight: (at: number) => boolean): boolean {
    for (let i = this.#keys.indexOf(key); i >= 0; i = this.#keys.indexOf(key, i + 1))
      if (isRight(i + 1)) return true
    return false
  }
}
