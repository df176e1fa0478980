import type { SectionReader } from '../bytes/sections.ts'
import type { Changes } from '../engine/changes.ts'
import type { Numbers } from './arena.ts'
import { Commonness } from './commonness.ts'
import { Listing } from './listing.ts'
import { entryOf, LivingPostings } from './living-postings.ts'
import { marksIn } from './pair-holders.ts'
import { isTurnOfSpeech, PairPostings } from './pair-postings.ts'
import type { Profiles } from './profiles.ts'
import { partOfItems, type Rarity, rarityAmong, sizeStepOf, stepOf } from './rarity.ts'
import type { Vocabulary } from './vocabulary.ts'
import { wordRunsOf } from './word-runs.ts'

/** Which texts have which words and pairs, and how much those tell. */
export class TextPostings {
  readonly words: LivingPostings = new LivingPostings()
  readonly pairs: PairPostings
  readonly commonness: Commonness
  readonly listing: Listing
  rarity: Rarity = rarityAmong(1)
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
  private step = -1
  private readonly profiles: Profiles
  private readonly vocabulary: Vocabulary

  constructor(profiles: Profiles, vocabulary: Vocabulary) {
    this.profiles = profiles
    this.vocabulary = vocabulary
    this.pairs = new PairPostings(profiles, vocabulary)
    this.commonness = new Commonness(profiles, this.pairs)
    this.listing = new Listing(profiles)
  }

  /** Takes changes in, and tells whose words became rarer or more common. */
  settle(
    waiting: readonly number[],
    gone: readonly number[],
    living: Int32Array,
    changes: Changes,
  ): void {
    const changed = waiting.length + gone.length
    if (this.useSize(living.length) || (changed > 64 && changed * 8 > living.length)) {
      this.rebuild(living)
      changes.all = true
    } else {
      this.takeInWords(waiting, gone, living, changes)
      if (this.wantsPairs)
        for (const [pair, before] of this.pairs.takeIn(waiting, gone, living, changes))
          this.commonness.addPair(pair, before)
      this.commonness.takeIn(waiting, (term) => this.words.count(term))
    }
  }

  rebuild(living: Int32Array): void {
    this.changed = new Map()
    const { runs, counts } = wordRunsOf(this.profiles, living, this.vocabulary.size, this.listing)
    this.words.use(runs, counts)
    if (this.wantsPairs) this.pairs.rebuild(living)
    this.commonness.rebuild(this.rarity, (term) => this.words.count(term))
  }

  /** Only right after `rebuild`. */
  save(): readonly Numbers[] {
    const { runs, counts } = this.words
    return [
      ...[runs.starts, runs.entries, counts.subarray(0, this.vocabulary.size)],
      ...this.pairs.save(),
      ...this.commonness.save(),
    ]
  }

  load(reader: SectionReader, items: number): void {
    const { next } = reader
    this.words.use(
      { starts: next(Uint32Array), entries: next(Int32Array) },
      next(Int32Array).slice(),
    )
    this.pairs.load(reader)
    this.useSize(items)
    this.commonness.load(reader, this.rarity)
  }

  /** 4 · idf² of a word. */
  squareOf(term: number): number {
    return this.squareAmong(this.words.count(term))
  }

  /** 4 · idf² of what so many texts have. */
  private squareAmong(count: number): number {
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
  private useSize(items: number): boolean {
    if (sizeStepOf(items) === this.step) return false
    this.step = sizeStepOf(items)
    this.rarity = rarityAmong(items)
    this.mostTelling = partOfItems(items, this.tellingPart)
    // A step's limit, so that it cannot change without all lists being made anew.
    this.leastSquare = items < 128 ? 0 : 3
    this.listing.useSize(items, this.rarity)
    return true
  }

  private takeInWords(
    waiting: readonly number[],
    gone: readonly number[],
    living: Int32Array,
    changes: Changes,
  ): void {
    const { words, profiles } = this
    for (const slot of gone)
      for (const term of profiles.termsOf(slot)) {
        words.shift(term, -1)
        words.unlist(term, slot)
      }
    for (const slot of waiting) for (const term of profiles.termsOf(slot)) words.shift(term, 1)
    const { changed, passing } = words.takeChanged(this.mostTelling)
    this.changed = changed
    for (const slot of waiting)
      this.eachListed(slot, (term, entry) => {
        if (!changed.has(term)) words.list(term, entry)
      })
    if (changed.size + passing.length > 0) this.listAnew(changed, passing, living, changes)
    if (this.listing.wantsWords) for (const term of changed.keys()) changes.terms.add(term)
  }

  /** Who is listed for a word depends on its rarity: such words are listed anew. Says whose lists that changes. */
  private listAnew(
    changed: ReadonlyMap<number, number>,
    passing: readonly number[],
    living: Int32Array,
    changes: Changes,
  ): void {
    const anew = new Map(Array.from(changed.keys(), (term) => [term, [] as number[]]))
    /** Of a word: 1 when it is listed anew, 2 when it is a reason no more, or only now. */
    const marks = new Int32Array(this.vocabulary.size)
    for (const term of changed.keys()) marks[term] = 1
    for (const term of passing) marks[term] = (marks[term] as number) | 2
    for (const slot of living) {
      const found = marksIn(this.profiles.read(slot), marks)
      if (found > 1) changes.scoring.add(slot)
      if ((found & 1) === 1) this.listSlot(slot, changed, anew, changes)
    }
    for (const [term, entries] of anew) this.words.replace(term, entries)
  }

  private listSlot(
    slot: number,
    changed: ReadonlyMap<number, number>,
    anew: ReadonlyMap<number, number[]>,
    changes: Changes,
  ): void {
    const { commonness, listing, words } = this
    const { terms, weights, firstTerm, endTerm } = this.profiles.read(slot)
    let gain = 0
    for (let i = firstTerm; i < endTerm; i++) {
      const term = terms[i] as number
      const before = changed.get(term)
      if (before === undefined) continue
      const weight = weights[i] as number
      const count = words.count(term)
      const listed = listing.listed(slot, weight, count)
      if (listed > 0) anew.get(term)?.push(entryOf(slot, listed))
      gain += commonness.gainOf(before, count) * weight
      const [square, last] = [this.squareOf(term), this.squareAmong(before)]
      if (square !== last) changes.weighed.add(slot)
      if (!listing.wantsWords) continue
      // What it is not listed for, before and now, makes it as alike to others as it was, and only counts in scores.
      if (listed * square !== listing.listed(slot, weight, before) * last) changes.asking.add(slot)
      else if (square !== last) changes.scoring.add(slot)
    }
    if (gain !== 0) commonness.add(slot, gain)
  }

  /** Lets a text ask that is not found. */
  welcome(slot: number): void {
    if (this.wantsPairs) this.pairs.welcome(slot)
  }

  private eachListed(slot: number, visit: (term: number, entry: number) => void): void {
    const { terms, weights, firstTerm, endTerm } = this.profiles.read(slot)
    for (let i = firstTerm; i < endTerm; i++) {
      const term = terms[i] as number
      const weight = this.listing.listed(slot, weights[i] as number, this.words.count(term))
      if (weight > 0) visit(term, entryOf(slot, weight))
    }
  }
}
