import type { SectionReader } from '../bytes/sections.ts'
import type { Changes } from '../engine/changes.ts'
import type { Numbers } from './arena.ts'
import { KeyCounter } from './key-counter.ts'
import { entryOf, LivingPostings } from './living-postings.ts'
import { OwnPairs } from './own-pairs.ts'
import { PairNumbers } from './pair-numbers.ts'
import { PairReader } from './pair-reader.ts'
import { type PairRuns, pairRunsOf } from './pair-runs.ts'
import { type Profiles, unit, weightOfCount } from './profiles.ts'
import { partOfItems, type Rarity, rarityAmong, stepOf } from './rarity.ts'
import type { Vocabulary } from './vocabulary.ts'
import { wordRunsOf } from './word-runs.ts'

/**
 * From so many posts on, a text is listed for a word only when the word's part of the text (its weight over the text's
 * length, in thousandths) times its 4 · idf² is at least this: what is said in passing finds no candidates, though it
 * counts in scores. What it costs: bench/ranker.ts.
 */
const leastImpacts: readonly (readonly [posts: number, impact: number])[] = [
  [4096, 4000],
  [1024, 2000],
]

/** In smaller corpora no text is listed for a word of a higher step: more than 127 have it. */
const commonStep = stepOf(127)

/** A pair in more texts than this is one they all may have in common. */
const mostTogether = 32

/** Which texts have which words and pairs, and how much those tell. */
export class TextPostings {
  readonly words: LivingPostings = new LivingPostings()
  /** By number. A pair that stands in one text only has none: most do. */
  readonly pairs: LivingPostings = new LivingPostings()
  private readonly pairNumbers = new PairNumbers()
  readonly ownPairs: OwnPairs = new OwnPairs()
  rarity: Rarity = rarityAmong(1)
  /** Words of a smaller 4 · idf² are in nearly every other text and say nothing about a passage. */
  leastSquare = 0
  /** Set by signals that rank by words. Without them nobody's rarity changes a list, and every term is listed with weight 1. */
  wantsWords = false
  /** Set by the word-pair signal: pairs are only counted when somebody asks for them. */
  wantsPairs = false
  /** Set by signals: words in more than this part of the items are no reason for two of them. */
  tellingPart = 1
  /** The same as a number of items. */
  mostTelling = 0
  /** Terms whose rarity changed when changes were last taken in; none when everything changed. */
  changed: readonly number[] = []
  private step = -1
  private leastImpact = 0
  /** For measuring. */
  leastImpacts: typeof leastImpacts = leastImpacts
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
    if (this.useSize(living.length) || (changed > 64 && changed * 8 > living.length)) {
      this.rebuild(living)
      changes.everything()
    } else {
      this.takeInWords(waiting, gone, living, changes)
      if (this.wantsPairs) this.takeInPairs(waiting, gone, living, changes)
    }
  }

  rebuild(living: Int32Array): void {
    this.changed = []
    const { runs, counts } = wordRunsOf(
      this.profiles,
      living,
      this.vocabulary.size,
      (slot, weight, count) => this.listed(slot, weight, count),
    )
    this.words.use(runs, counts)
    if (this.wantsPairs) this.usePairs(pairRunsOf(living, this.profiles.words, this.pairReader))
  }

  private usePairs({ keys, runs, counts }: PairRuns): void {
    this.pairNumbers.use(keys)
    this.pairs.use(runs, counts)
    this.ownPairs.use(runs, this.profiles.slots)
  }

  /** Only right after `rebuild`. */
  save(): readonly Numbers[] {
    const { words, pairs } = this
    return [
      ...[words.runs.starts, words.runs.entries, words.counts.subarray(0, this.vocabulary.size)],
      ...[this.pairNumbers.keys, pairs.runs.starts, pairs.runs.entries, pairs.counts],
    ]
  }

  load({ next }: SectionReader, items: number): void {
    this.words.use(
      { starts: next(Uint32Array), entries: next(Int32Array) },
      next(Int32Array).slice(),
    )
    const keys = next(Int32Array)
    const runs = { starts: next(Uint32Array), entries: next(Int32Array) }
    this.usePairs({ keys, runs, counts: next(Int32Array).slice() })
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

  /** The weight with which a slot is listed for a term that so many have; 0 when it is not. The same rule lets a text ask by a term. */
  listed(slot: number, weight: number, count: number): number {
    if (!this.wantsWords) return 1
    const step = stepOf(count)
    if (this.leastImpact === 0 && step > commonStep) return 0
    const part = Math.round(weight * (this.profiles.scales.array[slot] as number) * unit)
    return part * (this.rarity.squares[step] as number) < this.leastImpact ? 0 : part
  }

  /** Living slots that have a term, in no order. */
  slotsWith(term: number, living: Int32Array): readonly number[] {
    return this.wantsWords
      ? Array.from(living.filter((slot) => this.profiles.has(slot, term)))
      : this.words.slotsWith(term)
  }

  /** Says whether the size is of another step. */
  private useSize(items: number): boolean {
    if (stepOf(items) === this.step) return false
    this.step = stepOf(items)
    this.rarity = rarityAmong(items)
    this.mostTelling = partOfItems(items, this.tellingPart)
    // A step's limit, so that it cannot change without all lists being made anew.
    this.leastSquare = items < 128 ? 0 : 3
    this.leastImpact = this.leastImpacts.find(([least]) => items >= least)?.[1] ?? 0
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
    // Who is listed for a word depends on its rarity: such words are listed anew.
    const anew = new Map<number, number[]>(changed.map((term) => [term, []]))
    for (const slot of waiting)
      this.eachListed(slot, (term, entry) => {
        if (!anew.has(term)) words.list(term, entry)
      })
    if (anew.size + passing.length > 0) this.listAnew(anew, passing, living, changes)
    if (this.wantsWords) for (const term of changed) changes.term(term)
  }

  private listAnew(
    anew: ReadonlyMap<number, number[]>,
    passing: readonly number[],
    living: Int32Array,
    changes: Changes,
  ): void {
    /** 1 for a word that is listed anew, 2 for one that is a reason now, or is none any more. */
    const marks = new Uint8Array(this.vocabulary.size)
    for (const term of anew.keys()) marks[term] = 1
    for (const term of passing) marks[term] = (marks[term] as number) | 2
    for (const slot of living) {
      const { terms, firstTerm, endTerm } = this.profiles.read(slot)
      let found = 0
      for (let i = firstTerm; i < endTerm; i++) found |= marks[terms[i] as number] as number
      if (found > 1 || (found > 0 && this.wantsWords)) changes.asks(slot)
      if ((found & 1) === 1) this.eachListed(slot, (term, entry) => anew.get(term)?.push(entry))
    }
    for (const [term, entries] of anew) this.words.replace(term, entries)
  }

  private eachListed(slot: number, visit: (term: number, entry: number) => void): void {
    const { terms, weights, firstTerm, endTerm } = this.profiles.read(slot)
    for (let i = firstTerm; i < endTerm; i++) {
      const term = terms[i] as number
      const weight = this.listed(slot, weights[i] as number, this.words.count(term))
      if (weight > 0) visit(term, entryOf(slot, weight))
    }
  }

  // A pair that is rarer now, or more common, changes how much those have in common that have it.
  private takeInPairs(
    waiting: readonly number[],
    gone: readonly number[],
    living: Int32Array,
    changes: Changes,
  ): void {
    const { pairs, pairNumbers } = this
    /** One that a text had alone which is gone now is nobody else's. */
    const alone = new Set<number>()
    for (const slot of gone) {
      const { keys, size } = this.pairsOf(slot)
      for (const key of keys.subarray(0, size)) {
        const pair = pairNumbers.find(key)
        if (pair < 0) alone.add(key)
        else {
          pairs.shift(pair, -1)
          pairs.unlist(pair, slot)
        }
      }
    }
    const met = new Map<number, [slot: number, weight: number][]>()
    for (const slot of waiting) {
      const { keys, counts, size } = this.pairsOf(slot)
      for (let i = 0; i < size; i++) {
        const key = keys[i] as number
        const pair = pairNumbers.find(key)
        const weight = weightOfCount(counts[i] as number)
        if (pair >= 0) this.listPair(pair, slot, weight)
        else met.set(key, [...(met.get(key) ?? []), [slot, weight]])
      }
    }
    this.findOthers(met, alone, waiting, living)
    for (const [key, having] of met) {
      if (having.length < 2) continue
      const pair = pairNumbers.numberOf(key)
      for (const [slot, weight] of having) this.listPair(pair, slot, weight)
    }
    for (const pair of pairs.takeChanged(Number.POSITIVE_INFINITY).changed) {
      const slots = pairs.slotsWith(pair)
      if (slots.length > mostTogether) for (const slot of slots) changes.asks(slot)
      else changes.together(slots)
    }
  }

  private listPair(pair: number, slot: number, weight: number): void {
    this.pairs.shift(pair, 1)
    this.pairs.list(pair, entryOf(slot, weight))
    this.ownPairs.add(slot, pair, weight)
  }

  // Pairs that stood in one text only have no numbers: they are looked for when another text has them too.
  private findOthers(
    met: ReadonlyMap<number, [slot: number, weight: number][]>,
    alone: ReadonlySet<number>,
    waiting: readonly number[],
    living: Int32Array,
  ): void {
    // A byte by the lower half of the hash: most of the others' pairs are told from the wanted by it.
    const filter = new Uint8Array(0x10000)
    for (const key of met.keys()) if (!alone.has(key)) filter[key & 0xffff] = 1
    if (!filter.includes(1)) return
    const isNew = new Set(waiting)
    for (const slot of living) {
      if (isNew.has(slot)) continue
      const { keys, counts, size } = this.pairsOf(slot, filter)
      for (let i = 0; i < size; i++)
        met.get(keys[i] as number)?.push([slot, weightOfCount(counts[i] as number)])
    }
  }

  /** Lets a text ask that is not found. */
  welcome(slot: number): void {
    if (!this.wantsPairs) return
    const { keys, counts, size } = this.pairsOf(slot)
    for (let i = 0; i < size; i++) {
      const pair = this.pairNumbers.find(keys[i] as number)
      if (pair >= 0) this.ownPairs.add(slot, pair, weightOfCount(counts[i] as number))
    }
  }

  /** The pairs of a text, each once, or those that pass a filter. Overwritten by the next. */
  private pairsOf(slot: number, filter?: Uint8Array): KeyCounter {
    const { counter, pairReader } = this
    counter.clear()
    const pairs = pairReader.read(slot)
    const { keys } = pairReader
    for (let i = 0; i < pairs; i++) {
      const key = keys[i] as number
      if (filter === undefined || filter[key & 0xffff] === 1) counter.add(key)
    }
    return counter
  }
}
