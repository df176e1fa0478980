import type { SectionReader } from '../bytes/sections.ts'
import type { Changes } from '../engine/changes.ts'
import type { Language } from '../language.ts'
import { english } from '../languages/english.ts'
import { appendTo } from './arena.ts'
import { hashPair } from './hash.ts'
import { KeyCounter } from './key-counter.ts'
import { LivingPostings } from './living-postings.ts'
import { findKey } from './postings.ts'
import {
  addProfile,
  createProfiles,
  type Profiles,
  positionOf,
  unknownPlace,
  weightOfCount,
} from './profiles.ts'
import { type Rarity, rarityAmong, stepOf } from './rarity.ts'
import { createTokenizer, type Tokens, wordAt } from './tokenizer.ts'

/** Words in more items than this part (but this many at least and at most) find no candidates; they still count in scores. */
const common = { part: 1 / 32, least: 64, most: 1000 }

/** The texts of a corpus, taken apart once for all signals that read them. */
export class TextIndex<Item> {
  profiles: Profiles = createProfiles()
  readonly words: LivingPostings = new LivingPostings()
  readonly pairs: LivingPostings = new LivingPostings()
  readonly textOf: (item: Item) => string | undefined
  private readonly itemOf: (slot: number) => Item | undefined
  readonly language: Language | ((item: Item) => Language)
  rarity: Rarity = rarityAmong(1)
  /** Σ weight² of a slot's words, inverse square root. */
  readonly scale: number[] = []
  /** Set by the word-pair signal: pairs are only indexed when somebody asks for them. */
  wantsPairs = false
  /** Row of the current query, by slot. */
  wordRow: Int32Array = new Int32Array(0)
  pairRow: Int32Array = new Int32Array(0)
  /** 4 · idf² of the current query's own keys. */
  squares: Int32Array = new Int32Array(0)
  private readonly tokenizers = new Map<Language, (text: string) => Tokens>()
  private readonly terms = new Map<Language, Map<string, readonly number[]>>()
  private readonly counter = new KeyCounter()
  private rowOf = -1
  private proposedFor = -1
  private waiting: number[] = []
  private gone: number[] = []
  /** How many items there are. */
  size = 0
  private step = -1
  private commonStep = 200
  /** Words of a smaller 4 · idf² are in nearly every other text and say nothing about a passage. */
  leastSquare = 0

  constructor(
    textOf: (item: Item) => string | undefined,
    language: Language | ((item: Item) => Language),
    itemOf: (slot: number) => Item | undefined,
  ) {
    this.textOf = textOf
    this.language = language
    this.itemOf = itemOf
  }

  /** Reads the text of a slot again, for evidence. */
  private readText(slot: number): string | undefined {
    const item = this.itemOf(slot)
    return item === undefined ? undefined : this.textOf(item)
  }

  private languageOf(item: Item | undefined): Language {
    const { language } = this
    if (typeof language !== 'function') return language
    return item === undefined ? english : language(item)
  }

  private tokenize(text: string, item: Item | undefined): Tokens {
    const language = this.languageOf(item)
    const tokenizer = this.tokenizers.get(language) ?? createTokenizer(language)
    this.tokenizers.set(language, tokenizer)
    return tokenizer(text)
  }

  /** Slots come in order. A guest asks and is not found. */
  add(slot: number, text: string, item: Item | undefined, guest: boolean): void {
    addProfile(this.profiles, this.tokenize(text, item))
    this.scale[slot] = this.scaleOf(slot)
    if (!guest) this.waiting.push(slot)
  }

  private scaleOf(slot: number): number {
    const [from, count] = this.span(slot)
    const { array } = this.profiles.weights
    let sum = 0
    for (let i = from; i < from + count; i++) sum += (array[i] as number) ** 2
    return sum > 0 ? 1 / Math.sqrt(sum) : 0
  }

  drop(slot: number): void {
    const at = this.waiting.indexOf(slot)
    if (at >= 0) this.waiting.splice(at, 1)
    else this.gone.push(slot)
  }

  span(slot: number): readonly [firstKey: number, keys: number, firstWord: number, words: number] {
    const { array } = this.profiles.spans
    const at = slot * 4
    return [
      array[at] as number,
      array[at + 1] as number,
      array[at + 2] as number,
      array[at + 3] as number,
    ]
  }

  /** Takes the waiting changes in, and tells whose words became rarer or more common. */
  settle(living: Int32Array, changes: Changes): void {
    const changed = this.waiting.length + this.gone.length
    if (changed > 64 && changed * 8 > living.length) {
      this.rebuild(living)
      changes.everything()
    } else this.takeIn(living)
    this.waiting = []
    this.gone = []
    this.rowOf = -1
    this.proposedFor = -1
    this.size = living.length
    if (stepOf(living.length) !== this.step) {
      this.useRarity(living.length)
      changes.everything()
    }
    for (const postings of [this.words, this.pairs])
      for (const key of postings.takeChanged()) {
        changes.key(key)
        postings.eachSlot(key, (slot) => changes.asks(slot))
      }
  }

  private useRarity(items: number): void {
    this.size = items
    this.step = stepOf(items)
    this.rarity = rarityAmong(items)
    const most = 2 ** (32 - Math.clz32(items)) * common.part
    // A step's limit, so that it cannot change without all lists being made anew.
    this.leastSquare = items < 128 ? 0 : 3
    this.commonStep = stepOf(Math.floor(Math.max(common.least, Math.min(common.most, most))))
  }

  /** Moves the living slots to the front, in their order, and forgets the rest. */
  compact(living: Int32Array): void {
    const { keys, weights, sequence, places } = this.profiles
    const moved = createProfiles()
    living.forEach((slot, to) => {
      const [key, count, word, words] = this.span(slot)
      appendTo(moved.spans, [moved.keys.length, count, moved.sequence.length, words])
      appendTo(moved.keys, keys.array.subarray(key, key + count))
      appendTo(moved.weights, weights.array.subarray(key, key + count))
      appendTo(moved.sequence, sequence.array.subarray(word, word + words))
      appendTo(moved.places, places.array.subarray(word, word + words))
      this.scale[to] = this.scale[slot] as number
    })
    this.scale.length = living.length
    this.profiles = moved
    this.rowOf = -1
    this.proposedFor = -1
    this.rebuild(Int32Array.from(living, (_, to) => to))
  }

  /** Only right after `compact`. */
  save(): readonly (Uint8Array | Uint16Array | Uint32Array | Int32Array)[] {
    const { keys, weights, sequence, places, spans } = this.profiles
    const arenas = [keys, weights, sequence, places, spans].map(({ array, length }) =>
      array.subarray(0, length),
    )
    const postings = [this.words.base, this.pairs.base].flatMap((base) => [
      base.keys,
      base.starts,
      base.slots,
      base.weights,
    ])
    return [...arenas, ...postings]
  }

  load({ next }: SectionReader): void {
    const arena = <A extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(array: A) => ({
      array,
      length: array.length,
    })
    this.profiles = {
      keys: arena(next(Uint32Array)),
      weights: arena(next(Uint8Array)),
      sequence: arena(next(Uint16Array)),
      places: arena(next(Uint16Array)),
      spans: arena(next(Int32Array)),
    }
    for (const postings of [this.words, this.pairs])
      postings.use({
        keys: next(Uint32Array),
        starts: next(Uint32Array),
        slots: next(Int32Array),
        weights: next(Uint8Array),
      })
    const slots = this.profiles.spans.length / 4
    for (let slot = 0; slot < slots; slot++) this.scale[slot] = this.scaleOf(slot)
    this.useRarity(slots)
  }

  rebuild(living: Int32Array): void {
    const { profiles } = this
    const total = profiles.keys.length
    this.words.build(
      total,
      (low, high, add) => {
        for (const slot of living) {
          const [from, count] = this.span(slot)
          for (let i = from; i < from + count; i++) {
            const key = profiles.keys.array[i] as number
            if (key >= low && key <= high) add(key, slot, profiles.weights.array[i] as number)
          }
        }
      },
      1,
      (weight) => weight,
    )
    if (!this.wantsPairs) return
    this.pairs.build(
      profiles.sequence.length,
      (low, high, add) => {
        for (const slot of living)
          this.eachPair(slot, (key) => {
            if (key >= low && key <= high) add(key, slot, 1)
          })
      },
      2,
      weightOfCount,
    )
  }

  eachPair(slot: number, visit: (key: number, at: number) => void): void {
    const [from, , first, words] = this.span(slot)
    const keys = this.profiles.keys.array
    const sequence = this.profiles.sequence.array
    let before = words > 0 ? (keys[from + (sequence[first] as number)] as number) : 0
    for (let i = 1; i < words; i++) {
      const key = keys[from + (sequence[first + i] as number)] as number
      visit(hashPair(before, key), i)
      before = key
    }
  }

  private takeIn(living: Int32Array): void {
    for (const slot of this.gone) {
      const [from, count] = this.span(slot)
      for (let i = from; i < from + count; i++)
        this.words.drop(this.profiles.keys.array[i] as number, slot)
      if (this.wantsPairs)
        for (const [key] of this.pairCounts(slot))
          if (this.pairs.has(key)) this.pairs.drop(key, slot)
    }
    for (const slot of this.waiting) {
      const [from, count] = this.span(slot)
      for (let i = from; i < from + count; i++)
        this.words.add(
          this.profiles.keys.array[i] as number,
          slot,
          this.profiles.weights.array[i] as number,
        )
    }
    if (this.wantsPairs && this.waiting.length > 0) this.takeInPairs(living)
  }

  // Pairs that stood in one text only are in no postings: they are looked for when another text has them too.
  private takeInPairs(living: Int32Array): void {
    const waiting = new Set(this.waiting)
    const unknown = new Map<number, Map<number, number>>()
    for (const slot of this.waiting)
      for (const [key, count] of this.pairCounts(slot))
        if (this.pairs.has(key)) this.pairs.add(key, slot, weightOfCount(count))
        else {
          const slots = unknown.get(key) ?? new Map<number, number>()
          unknown.set(key, slots.set(slot, count))
        }
    if (unknown.size === 0) return
    const filter = new Uint8Array(0x10000)
    for (const key of unknown.keys()) filter[key & 0xffff] = 1
    for (const slot of living) {
      if (waiting.has(slot)) continue
      this.eachPair(slot, (key) => {
        if (filter[key & 0xffff] === 0) return
        const slots = unknown.get(key)
        slots?.set(slot, (slots.get(slot) ?? 0) + 1)
      })
    }
    for (const [key, slots] of unknown)
      for (const [slot, count] of slots) this.pairs.add(key, slot, weightOfCount(count))
  }

  private pairCounts(slot: number): readonly (readonly [key: number, count: number])[] {
    this.countPairs(slot, undefined)
    return this.counter.keys.map((key) => [key >>> 0, this.counter.count(key)] as const)
  }

  /** Counts the pairs of a text; only those that may be in `within`, when given. */
  private countPairs(slot: number, within: LivingPostings | undefined): void {
    const { counter } = this
    const { buffer, byteOffset } = this.profiles.keys.array
    const [from, count, first, words] = this.span(slot)
    const keys = new Int32Array(buffer, byteOffset + from * 4, count)
    const sequence = this.profiles.sequence.array
    counter.clear()
    let before = words > 0 ? (keys[sequence[first] as number] as number) : 0
    for (let at = first + 1; at < first + words; at++) {
      const key = keys[sequence[at] as number] as number
      const pair = hashPair(before, key)
      if (!within || within.mayHave(pair)) counter.add(pair | 0)
      before = key
    }
  }

  /** Fills `wordRow` and `pairRow` with the products of the query's and every slot's vectors. */
  fillRows(from: number, slots: number): void {
    if (this.rowOf === from) return
    this.rowOf = from
    if (this.wordRow.length < slots) {
      this.wordRow = new Int32Array(Math.ceil(slots * 1.25))
      this.pairRow = new Int32Array(this.wantsPairs ? this.wordRow.length : 0)
    } else {
      this.wordRow.fill(0)
      this.pairRow.fill(0)
    }
    this.fillWords(from)
    if (this.wantsPairs) this.fillPairs(from)
  }

  private fillWords(from: number): void {
    const { keys, weights } = this.profiles
    const [first, count] = this.span(from)
    if (this.squares.length < count) this.squares = new Int32Array(count * 2)
    for (let i = 0; i < count; i++) {
      const key = keys.array[first + i] as number
      const at = findKey(this.words.base.keys, key)
      const step = stepOf(
        at >= 0 ? (this.words.counts[at] as number) : (this.words.laterCounts.get(key) ?? 0),
      )
      const square = this.rarity.squares[step] as number
      this.squares[i] = square
      if (step <= this.commonStep)
        this.words.addRun(at, key, square * (weights.array[first + i] as number), this.wordRow)
    }
  }

  private fillPairs(from: number): void {
    const { counter, pairs } = this
    this.countPairs(from, pairs)
    for (const signed of counter.keys) {
      const key = signed >>> 0
      const at = findKey(pairs.base.keys, key)
      if (at < 0 && !pairs.later.has(key)) continue
      const step = stepOf(
        at >= 0 ? (pairs.counts[at] as number) : (pairs.laterCounts.get(key) ?? 0),
      )
      if (step > this.commonStep) continue
      const square = this.rarity.squares[step] as number
      pairs.addRun(at, key, square * weightOfCount(counter.count(signed)), this.pairRow)
    }
  }

  /** A new pass over the signals begins: `propose` adds again, also for the query of the last pass. */
  startProposing(): void {
    this.proposedFor = -1
  }

  /** Adds how alike each slot is to the query, once in a pass for all signals that read this text. */
  propose(from: number, scores: Float64Array): void {
    if (this.proposedFor === from) return
    this.proposedFor = from
    this.fillRows(from, scores.length)
    const scale = this.scale[from] as number
    for (let to = 0; to < scores.length; to++) {
      const pairs = this.wantsPairs ? (this.pairRow[to] as number) : 0
      const product = (this.wordRow[to] as number) + pairs
      if (product > 0)
        scores[to] = (scores[to] as number) + product * (scale * (this.scale[to] as number))
    }
  }

  /** The cosine of two texts' idf-weighted stems, 0 to 1. */
  closeness(one: number, other: number): number {
    const length = Math.sqrt(this.product(one, one) * this.product(other, other))
    return length > 0 ? this.product(one, other) / length : 0
  }

  private product(one: number, other: number): number {
    const keys = this.profiles.keys.array
    const weights = this.profiles.weights.array
    const [first, count] = this.span(one)
    let sum = 0
    for (let i = first; i < first + count; i++) {
      const key = keys[i] as number
      const at = one === other ? i : this.positionIn(other, key)
      if (at >= 0) sum += (weights[i] as number) * (weights[at] as number) * this.squareOf(key)
    }
    return sum
  }

  /** The stems of a term, such as a tag, in the language of a slot's text. */
  keysOfTerm(term: string, slot: number): readonly number[] {
    const item = this.itemOf(slot)
    const language = this.languageOf(item)
    const terms = this.terms.get(language) ?? new Map<string, readonly number[]>()
    this.terms.set(language, terms)
    const keys = terms.get(term) ?? this.tokenize(term, item).keys
    terms.set(term, keys)
    return keys
  }

  /** The stem of one word of the text, counted from the arena's start. */
  keyAt(slot: number, word: number): number {
    const [first] = this.span(slot)
    return this.profiles.keys.array[
      first + (this.profiles.sequence.array[word] as number)
    ] as number
  }

  /** A word as it stands in the text, lower-cased unless it is a name; empty when its place is not known. */
  wordOf(slot: number, at: number): string {
    const place = this.profiles.places.array[this.span(slot)[2] + at] as number
    const text = place === unknownPlace ? undefined : this.readText(slot)
    if (text === undefined) return ''
    const { segment } = this.languageOf(this.itemOf(slot))
    if (segment) return firstSegment(segment, text, place)
    const word = wordAt(text, place)
    return this.isVague(slot, word) ? '' : asSubject(word)
  }

  /** The first of the given pairs that stands within one sentence, as it stands there; empty when none does. */
  phraseOf(slot: number, places: readonly number[]): string {
    const text = this.readText(slot)
    const first = this.span(slot)[2]
    if (text === undefined) return ''
    for (const at of places) {
      const start = this.profiles.places.array[first + at - 1] as number
      const second = this.profiles.places.array[first + at] as number
      if (second === unknownPlace) continue
      const { segment } = this.languageOf(this.itemOf(slot))
      if (segment) {
        const phrase = text.slice(start, second + firstSegment(segment, text, second).length)
        if (/^[\p{L}\p{M}\p{N}]+$/u.test(phrase)) return phrase
        continue
      }
      const phrase = text.slice(start, second + wordAt(text, second).length)
      const parts = /^([\p{L}\p{M}\p{N}]+)[\s-]([\p{L}\p{M}\p{N}]+)$/u.exec(phrase)
      if (
        parts &&
        !this.isVague(slot, parts[1] as string) &&
        !this.isVague(slot, parts[2] as string)
      )
        return phrase.split(/\s/u).map(asSubject).join(' ')
    }
    return ''
  }

  private isVague(slot: number, word: string): boolean {
    const { vague } = this.languageOf(this.itemOf(slot))
    return word.length < 3 || vague?.has(word.toLowerCase()) === true || /^\p{N}+$/u.test(word)
  }

  /** 4 · idf² of a pair. */
  pairSquareOf(key: number): number {
    return this.rarity.squares[stepOf(this.pairs.count(key))] as number
  }

  /** 4 · idf² of any key. */
  squareOf(key: number): number {
    return this.rarity.squares[stepOf(this.words.count(key))] as number
  }

  /** idf of any key. */
  idfOf(key: number): number {
    return this.rarity.plain[stepOf(this.words.count(key))] as number
  }

  /** Where a slot has a key among its own; below 0 when it has not. */
  positionIn(slot: number, key: number): number {
    const [from, count] = this.span(slot)
    return positionOf(this.profiles.keys.array, from, from + count, key)
  }
}

// `Trust` at the start of a sentence is `trust`; `GitHub` and `NASA` stay.
function asSubject(word: string): string {
  return /^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word
}

function firstSegment(
  segment: NonNullable<Language['segment']>,
  text: string,
  start: number,
): string {
  for (const found of segment(text.slice(start, start + 40))) return found.segment
  return ''
}
