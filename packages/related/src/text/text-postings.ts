import type { SectionReader } from '../bytes/sections.ts'
import type { Changes } from '../engine/changes.ts'
import type { Numbers } from './arena.ts'
import { KeyCounter } from './key-counter.ts'
import { LivingPostings } from './living-postings.ts'
import { PairNumbers } from './pair-numbers.ts'
import { PairReader } from './pair-reader.ts'
import { pairRunsOf } from './pair-runs.ts'
import { type Profiles, weightOfCount } from './profiles.ts'
import { mostOfStep, partOfItems, type Rarity, rarityAmong, stepOf } from './rarity.ts'
import type { Vocabulary } from './vocabulary.ts'
import { wordRunsOf } from './word-runs.ts'

/** Words in more items than this part (but this many at least and at most) find no candidates; they still count in scores. */
const common = { part: 1 / 32, least: 64, most: 1000 }

/** A pair in more texts than this is one they all may have in common. */
const mostTogether = 32

/** Which texts have which words and pairs, and how much those tell. */
export class TextPostings {
  readonly words: LivingPostings = new LivingPostings()
  readonly pairs: LivingPostings = new LivingPostings()
  readonly pairNumbers: PairNumbers = new PairNumbers()
  rarity: Rarity = rarityAmong(1)
  /** Words of a smaller 4 · idf² are in nearly every other text and say nothing about a passage. */
  leastSquare = 0
  /** Words and pairs of a higher step find no candidates. */
  commonStep = 200
  /** Set by signals that rank by words. Without them nobody's rarity changes a list. */
  wantsWords = false
  /** Set by the word-pair signal: pairs are only indexed when somebody asks for them. */
  wantsPairs = false
  /** Set by signals: words in more than this part of the items are no reason for two of them. */
  tellingPart = 1
  /** The same as a number of items. */
  mostTelling = 0
  /** Terms whose rarity changed when changes were last taken in; none when everything changed. */
  changed: readonly number[] = []
  private step = -1
  private readonly profiles: Profiles
  private readonly vocabulary: Vocabulary
  private readonly counter = new KeyCounter()
  private readonly pairReader: PairReader

  constructor(profiles: Profiles, vocabulary: Vocabulary) {
    this.profiles = profiles
    this.pairReader = new PairReader(profiles, vocabulary)
    this.vocabulary = vocabulary
  }

  /** Takes changes in, and tells whose words became rarer or more common. */
  settle(
    waiting: readonly number[],
    gone: readonly number[],
    living: Int32Array,
    changes: Changes,
  ): void {
    const changed = waiting.length + gone.length
    const isAnother = this.useSize(living.length)
    if (isAnother) changes.everything()
    if (isAnother || (changed > 64 && changed * 8 > living.length)) {
      this.rebuild(living)
      changes.everything()
    } else this.takeIn(waiting, gone, living)
    this.tell(living, changes)
  }

  rebuild(living: Int32Array): void {
    const { profiles, vocabulary } = this
    this.changed = []
    const most = this.wantsWords ? mostOfStep(this.commonStep) : living.length
    const { runs, counts } = wordRunsOf(profiles, living, vocabulary.size, most)
    this.words.use(runs, counts)
    if (!this.wantsPairs) return
    const pairs = pairRunsOf(profiles, vocabulary, living)
    this.pairNumbers.use(pairs.keys)
    this.pairs.use(pairs.runs)
  }

  /** Only right after `rebuild`. */
  save(): readonly Numbers[] {
    const { words, pairs, pairNumbers } = this
    const { starts, entries } = pairs.runs
    const { size } = this.vocabulary
    return [
      words.runs.starts,
      words.runs.entries,
      words.counts.subarray(0, size),
      pairNumbers.keys,
      starts,
      entries,
    ]
  }

  load({ next }: SectionReader, items: number): void {
    const runs = { starts: next(Uint32Array), entries: next(Int32Array) }
    this.words.use(runs, next(Int32Array).slice())
    this.pairNumbers.use(next(Int32Array))
    this.pairs.use({ starts: next(Uint32Array), entries: next(Int32Array) })
    this.useSize(items)
  }

  /** 4 · idf² of a word. */
  squareOf(term: number): number {
    return this.rarity.squares[stepOf(this.words.count(term))] as number
  }

  /** 4 · idf² of a pair. */
  pairSquareOf(key: number): number {
    return this.rarity.squares[stepOf(this.pairs.count(this.pairNumbers.find(key)))] as number
  }

  /** idf of a word. */
  idfOf(term: number): number {
    return this.rarity.plain[stepOf(this.words.count(term))] as number
  }

  /** Living slots that have a term, in no order. */
  slotsWith(term: number, living: Int32Array): readonly number[] {
    if (!this.words.unlisted.has(term)) return this.words.slotsWith(term)
    return Array.from(living.filter((slot) => this.has(slot, term)))
  }

  private has(slot: number, term: number): boolean {
    const { terms, firstTerm, endTerm } = this.profiles.read(slot)
    const at = terms.indexOf(term, firstTerm)
    return at >= 0 && at < endTerm
  }

  /** Says whether the size is of another step. */
  private useSize(items: number): boolean {
    if (stepOf(items) === this.step) return false
    this.step = stepOf(items)
    this.rarity = rarityAmong(items)
    this.mostTelling = partOfItems(items, this.tellingPart)
    const most = 2 ** (32 - Math.clz32(items)) * common.part
    // A step's limit, so that it cannot change without all lists being made anew.
    this.leastSquare = items < 128 ? 0 : 3
    this.commonStep = stepOf(Math.floor(Math.max(common.least, Math.min(common.most, most))))
    return true
  }

  private takeIn(waiting: readonly number[], gone: readonly number[], living: Int32Array): void {
    const { words, profiles } = this
    for (const slot of gone) {
      const { terms, firstTerm, endTerm } = profiles.read(slot)
      for (let i = firstTerm; i < endTerm; i++) words.drop(terms[i] as number, slot)
    }
    for (const slot of waiting) {
      const { terms, weights, firstTerm, endTerm } = profiles.read(slot)
      for (let i = firstTerm; i < endTerm; i++)
        words.add(terms[i] as number, slot, weights[i] as number)
    }
    this.listAgain(living)
    if (this.wantsPairs) this.takeInPairs(waiting, gone, living)
  }

  // A word that was too common for a run, and is no more.
  private listAgain(living: Int32Array): void {
    const { words } = this
    for (const term of words.unlisted) {
      if (stepOf(words.count(term)) > this.commonStep) continue
      const slots = this.slotsWith(term, living)
      words.unlisted.delete(term)
      for (const slot of slots) {
        const { terms, weights, firstTerm } = this.profiles.read(slot)
        words.list(term, slot, weights[terms.indexOf(term, firstTerm)] as number)
      }
    }
  }

  // Pairs that stood in one text only are in no postings: they are looked for when another text has them too.
  private takeInPairs(
    waiting: readonly number[],
    gone: readonly number[],
    living: Int32Array,
  ): void {
    const { pairs, pairNumbers, counter } = this
    const alone = new Set<number>()
    for (const slot of gone) {
      this.countPairs(slot)
      for (let i = 0; i < counter.size; i++) {
        const key = counter.keys[i] as number
        const pair = pairNumbers.find(key)
        if (pair >= 0) pairs.drop(pair, slot)
        else alone.add(key)
      }
    }
    const met = new Map<number, [slot: number, weight: number][]>()
    for (const slot of waiting) {
      this.countPairs(slot)
      for (let i = 0; i < counter.size; i++) {
        const key = counter.keys[i] as number
        const weight = weightOfCount(counter.counts[i] as number)
        const pair = pairNumbers.find(key)
        const entries = met.get(key)
        if (pair >= 0) pairs.add(pair, slot, weight)
        else if (entries) entries.push([slot, weight])
        else met.set(key, [[slot, weight]])
      }
    }
    // One that a text had alone which is gone now is nobody else's.
    const wanted = new Set([...met.keys()].filter((key) => !alone.has(key)))
    // A byte by the lower half of the hash: most of the others' pairs are told from the wanted by it.
    const filter = new Uint8Array(0x10000)
    for (const key of wanted) filter[key & 0xffff] = 1
    for (const slot of this.slotsThatMayHave(wanted, waiting, living)) {
      this.countPairs(slot, filter)
      for (let i = 0; i < counter.size; i++)
        met.get(counter.keys[i] as number)?.push([slot, weightOfCount(counter.counts[i] as number)])
    }
    for (const [key, entries] of met) {
      if (entries.length < 2) continue
      const pair = pairNumbers.numberOf(key)
      for (const [slot, weight] of entries) pairs.add(pair, slot, weight)
    }
  }

  /** Who of the others may have one of the waiting texts' pairs: whoever has both its words. */
  private slotsThatMayHave(
    wanted: ReadonlySet<number>,
    waiting: readonly number[],
    living: Int32Array,
  ): Iterable<number> {
    const having = new Set<number>()
    if (wanted.size === 0) return having
    const isLiving = new Uint8Array(this.profiles.slots)
    for (const slot of living) isLiving[slot] = 1
    for (const slot of waiting) isLiving[slot] = 0
    /** The last pair whose first word a slot was found to have. */
    const last = new Int32Array(this.profiles.slots)
    let pair = 0
    for (const slot of waiting) {
      const { terms, sequence, firstTerm, firstWord } = this.profiles.read(slot)
      const pairs = this.pairReader.read(slot)
      for (let at = 0; at < pairs; at++) {
        if (!wanted.has(this.pairReader.keys[at] as number)) continue
        const [rarer, other] = [at, at + 1]
          .map((word) => terms[firstTerm + (sequence[firstWord + word] as number)] as number)
          .sort((a, b) => this.words.count(a) - this.words.count(b)) as [number, number]
        const isAsked = !this.words.unlisted.has(other)
        pair++
        if (isAsked) for (const one of this.words.slotsWith(other)) last[one] = pair
        for (const one of this.slotsWith(rarer, living))
          if (isLiving[one] === 1 && (!isAsked || last[one] === pair)) having.add(one)
      }
    }
    return having
  }

  /** Counts the pairs of a text, or those that pass a filter. */
  private countPairs(slot: number, filter?: Uint8Array): void {
    const { counter, pairReader } = this
    counter.clear()
    const pairs = pairReader.read(slot)
    const { keys } = pairReader
    for (let i = 0; i < pairs; i++) {
      const key = keys[i] as number
      if (filter === undefined || filter[key & 0xffff] === 1) counter.add(key)
    }
  }

  private tell(living: Int32Array, changes: Changes): void {
    const { changed, passing } = this.words.takeChanged(this.mostTelling)
    const { changed: changedPairs } = this.pairs.takeChanged(Number.POSITIVE_INFINITY)
    this.changed = changes.all ? [] : changed
    // The lists stay what they are, but not their reasons.
    if (!changes.all)
      for (const term of passing)
        for (const slot of this.slotsWith(term, living)) changes.asks(slot)
    if (!this.wantsWords || changes.all) return
    for (const term of changed) {
      changes.term(term)
      for (const slot of this.slotsWith(term, living)) changes.asks(slot)
    }
    for (const pair of changedPairs) {
      const slots = this.pairs.slotsWith(pair)
      if (slots.length > mostTogether) for (const slot of slots) changes.asks(slot)
      else changes.together(slots)
    }
  }
}
