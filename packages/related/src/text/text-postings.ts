import type { Changes } from '../engine/changes.ts'
import { Commonness } from './commonness.ts'
import { Listing } from './listing.ts'
import { LivingPostings } from './living-postings.ts'
import { PairPostings } from './pair-postings.ts'
import type { Profiles } from './profiles.ts'
import { partOfItems, type Rarity, rarityAmong, sizeStepOf, stepOf } from './rarity.ts'
import { isTurnOfSpeech, leastTurnOfSpeech } from './turn-of-speech.ts'
import type { Vocabulary } from './vocabulary.ts'
import { wordRunsOf } from './word-runs.ts'

/** Texts that came, texts that went, and all that are there, by slot. */
export interface TextChanges {
  readonly waiting: readonly number[]
  readonly gone: readonly number[]
  readonly living: Int32Array
}

/** Takes in single texts where all else may stay: see taking-in.ts. */
export type TakeIn = (postings: TextPostings, texts: TextChanges, changes: Changes) => void

/** Which texts have which words and pairs, and how much those tell. */
export class TextPostings {
  readonly words: LivingPostings = new LivingPostings()
  readonly pairs: PairPostings
  readonly commonness: Commonness
  readonly listing: Listing
  rarity: Rarity = rarityAmong(1)
  /** 4 · idf² of a pair by how many have it, but 0 where that does not count: its last number is that of turns of speech. */
  pairSquares: Int32Array = new Int32Array(1)
  /** Words of a smaller 4 · idf² are in nearly every other text and say nothing about a passage. */
  leastSquare = 0
  /** Set by the word-pair signal: pairs are only counted when somebody asks for them. */
  wantsPairs = false
  /** Set by signals: words in more than this part of the items are no reason for two of them. */
  tellingPart = 1
  /** The same as a number of items. */
  mostTelling = 0
  /** Terms whose rarity changed when changes were last taken in, with their counts before; none when everything changed. */
  changed: ReadonlyMap<number, number> = new Map()
  #step = -1
  readonly profiles: Profiles
  readonly vocabulary: Vocabulary
  readonly #takeIn: TakeIn | undefined

  /** Without `takeIn` all is made anew after any change. */
  constructor(profiles: Profiles, vocabulary: Vocabulary, takeIn?: TakeIn) {
    this.#takeIn = takeIn
    this.profiles = profiles
    this.vocabulary = vocabulary
    this.pairs = new PairPostings(profiles, vocabulary)
    this.commonness = new Commonness(profiles, this.pairs)
    this.listing = new Listing(profiles)
  }

  /** Takes changes in, and tells whose words became rarer or more common. */
  settle(texts: TextChanges, changes: Changes): void {
    const { waiting, gone, living } = texts
    const changed = waiting.length + gone.length
    const isMuch = changed > 64 && changed * 8 > living.length
    if (this.useSize(living.length) || isMuch || !this.#takeIn) {
      this.rebuild(living)
      changes.all = true
    } else this.#takeIn(this, texts, changes)
  }

  rebuild(living: Int32Array): void {
    this.changed = new Map()
    const { runs, counts } = wordRunsOf(this.profiles, living, this.vocabulary.size, this.listing)
    this.words.use(runs, counts)
    if (this.wantsPairs) this.pairs.rebuild(living)
    this.commonness.rebuild(this.rarity, this.words.counts)
  }

  /** 4 · idf² of a word. */
  squareOf(term: number): number {
    return this.squareAmong(this.words.count(term))
  }

  /** 4 · idf² of what so many texts have. */
  squareAmong(count: number): number {
    return this.rarity.squares[stepOf(count)] as number
  }

  /** 4 · idf² of a pair; 0 of a turn of speech. */
  pairSquareOf(key: number): number {
    const count = this.pairs.countOf(key)
    return isTurnOfSpeech(count) ? 0 : this.squareAmong(count)
  }

  /** idf of a word. */
  idfOf(term: number): number {
    return this.rarity.plain[stepOf(this.words.count(term))] as number
  }

  /** Living slots that have a term, in no order. */
  slotsWith(term: number, living: Int32Array): readonly number[] {
    return this.listing.wantsWords
      ? Array.from(living.filter((slot) => this.profiles.has(slot, term)))
      : this.words.slotsWith(term)
  }

  /** Says whether the size is of another step. */
  useSize(items: number): boolean {
    if (sizeStepOf(items) === this.#step) return false
    this.#step = sizeStepOf(items)
    this.rarity = rarityAmong(items)
    // One that only one text has is in nobody's list of a fresh index.
    this.pairSquares = Int32Array.from({ length: leastTurnOfSpeech + 1 }, (_, count) =>
      count < 2 || count === leastTurnOfSpeech ? 0 : this.squareAmong(count),
    )
    this.mostTelling = partOfItems(items, this.tellingPart)
    // A step's limit, so that it cannot change without all lists being made anew.
    this.leastSquare = items < 128 ? 0 : 3
    this.listing.useSize(items, this.rarity)
    return true
  }

  /** Lets a text ask that is not found. */
  welcome(slot: number): void {
    if (this.wantsPairs) this.pairs.welcome(slot)
  }
}
