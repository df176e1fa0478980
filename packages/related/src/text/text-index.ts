import type { SectionReader } from '../bytes/sections.ts'
import type { Alikeness } from '../engine/alikeness.ts'
import type { Changes } from '../engine/changes.ts'
import type { Language } from '../language.ts'
import { english } from '../languages/english.ts'
import type { Numbers } from './arena.ts'
import { Comparison } from './comparison.ts'
import { PairReader } from './pair-reader.ts'
import { Profiles } from './profiles.ts'
import { Query } from './query.ts'
import { TextPostings } from './text-postings.ts'
import { TextReader } from './text-reader.ts'
import { createTokenizer, type Tokens } from './tokenizer.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The texts of a corpus, taken apart once for all signals that read them. */
export class TextIndex<Item> {
  readonly profiles: Profiles = new Profiles()
  readonly postings: TextPostings
  readonly query: Query
  readonly comparison: Comparison
  readonly reader: TextReader
  readonly pairReader: PairReader
  readonly textOf: (item: Item) => string | undefined
  readonly language: Language | ((item: Item) => Language)
  /** How alike texts are; one value for all signals that read this text, so that it counts once. */
  readonly alikeness: Alikeness
  readonly vocabulary: Vocabulary
  private readonly itemOf: (slot: number) => Item | undefined
  private readonly tokenizers = new Map<Language, (text: string) => Tokens>()
  private readonly terms = new Map<Language, Map<string, readonly number[]>>()
  private waiting: number[] = []
  private gone: number[] = []

  constructor(
    textOf: (item: Item) => string | undefined,
    language: Language | ((item: Item) => Language),
    itemOf: (slot: number) => Item | undefined,
    vocabulary: Vocabulary,
  ) {
    const { profiles } = this
    this.textOf = textOf
    this.language = language
    this.itemOf = itemOf
    this.vocabulary = vocabulary
    this.postings = new TextPostings(profiles, vocabulary)
    this.query = new Query(profiles, vocabulary, this.postings)
    this.comparison = new Comparison(profiles, vocabulary, this.postings)
    this.pairReader = new PairReader(profiles, vocabulary)
    this.reader = new TextReader(
      profiles,
      (slot) => this.readText(slot),
      (slot) => this.languageOf(itemOf(slot)),
    )
    this.alikeness = {
      addTo: (from, scores) => this.query.addAlikeness(from, scores),
      between: (one, other, score) => score + this.comparison.alikeness(one, other),
    }
  }

  private readText(slot: number): string | undefined {
    const item = this.itemOf(slot)
    return item === undefined ? undefined : this.textOf(item)
  }

  private languageOf(item: Item | undefined): Language {
    const { language } = this
    if (typeof language !== 'function') return language
    return item === undefined ? english : language(item)
  }

  private tokenize(text: string, language: Language): Tokens {
    const tokenizer = this.tokenizers.get(language) ?? createTokenizer(language)
    this.tokenizers.set(language, tokenizer)
    return tokenizer(text)
  }

  /** Slots come in order. A guest asks and is not found. */
  add(slot: number, text: string, item: Item | undefined, guest: boolean): void {
    this.profiles.add(this.tokenize(text, this.languageOf(item)), this.vocabulary)
    if (!guest) this.waiting.push(slot)
  }

  drop(slot: number): void {
    const at = this.waiting.indexOf(slot)
    if (at >= 0) this.waiting.splice(at, 1)
    else this.gone.push(slot)
  }

  /** Takes the waiting changes in, and tells whose words became rarer or more common. */
  settle(living: Int32Array, changes: Changes): void {
    this.postings.settle(this.waiting, this.gone, living, changes)
    this.waiting = []
    this.gone = []
    this.query.reset()
    this.comparison.reset()
  }

  /** Moves the living slots to the front, in their order, and forgets the rest. */
  compact(living: Int32Array, renumbered: Int32Array): void {
    this.profiles.move(living, renumbered)
    this.query.reset()
    this.comparison.reset()
    this.postings.rebuild(Int32Array.from(living, (_, to) => to))
  }

  /** Only right after `compact`. */
  save(): readonly Numbers[] {
    return [...this.profiles.save(), ...this.postings.save()]
  }

  load(reader: SectionReader): void {
    this.profiles.load(reader)
    this.postings.load(reader, this.profiles.slots)
  }

  /** The stems of a term, such as a tag, in the language of a slot's text; below 0 where no text has one. */
  stemsOf(term: string, slot: number): readonly number[] {
    const language = this.languageOf(this.itemOf(slot))
    const known = this.terms.get(language) ?? new Map<string, readonly number[]>()
    this.terms.set(language, known)
    let hashes = known.get(term)
    if (!hashes) {
      const { keys, length } = this.tokenize(term, language)
      hashes = [...keys.subarray(0, length)]
      known.set(term, hashes)
    }
    return hashes.map((hash) => this.vocabulary.find(hash))
  }

  /** Where a slot has a term among its own; below 0 when it has not. */
  positionIn(slot: number, term: number): number {
    if (this.query.from === slot) return this.query.localOf(term)
    const { terms, firstTerm, endTerm } = this.profiles.read(slot)
    for (let i = firstTerm; i < endTerm; i++) if (terms[i] === term) return i - firstTerm
    return -1
  }

  /** 0 when a slot has not got the term. */
  weightIn(slot: number, term: number): number {
    const { terms, weights, firstTerm, endTerm } = this.profiles.read(slot)
    for (let i = firstTerm; i < endTerm; i++) if (terms[i] === term) return weights[i] as number
    return 0
  }

  /** A slot's own terms, in the order in which they first stand in the text. */
  termsOf(slot: number): Uint32Array {
    const { terms, firstTerm, endTerm } = this.profiles.read(slot)
    return terms.subarray(firstTerm, endTerm)
  }
}
