import type { Language } from '../language.ts'
import { english } from '../languages/english.ts'
import { AskedText } from './asked-text.ts'
import { Comparison } from './comparison.ts'
import type { Profiles } from './profiles.ts'
import { Query } from './query.ts'
import type { TermTable } from './term-table.ts'
import type { TextPostings } from './text-postings.ts'
import { TextReader } from './text-reader.ts'
import type { Tokenizers } from './tokenizers.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The texts of a corpus, taken apart once for all signals that read them. */
export class TextIndex<Item> {
  readonly table: TermTable
  readonly profiles: Profiles
  readonly postings: TextPostings
  readonly query: Query
  /** What single others are held against. */
  readonly asked: AskedText
  readonly comparison: Comparison
  readonly reader: TextReader
  readonly textOf: (item: Item) => string | undefined
  readonly language: Language | ((item: Item) => Language)
  /** How alike texts are; one value for all signals that read this text, so that it counts once. */
  readonly alikeness: (from: number, scores: Int32Array) => void
  readonly vocabulary: Vocabulary
  readonly #itemOf: (slot: number) => Item | undefined
  readonly #tokenizers: Tokenizers
  readonly #terms = new Map<Language, Map<string, readonly number[]>>()

  constructor(
    textOf: (item: Item) => string | undefined,
    language: Language | ((item: Item) => Language),
    itemOf: (slot: number) => Item | undefined,
    table: TermTable,
    tokenizers: Tokenizers,
  ) {
    const { profiles, postings, vocabulary } = table
    this.table = table
    this.#tokenizers = tokenizers
    this.profiles = profiles
    this.postings = postings
    this.textOf = textOf
    this.language = language
    this.#itemOf = itemOf
    this.vocabulary = vocabulary
    this.query = new Query(profiles, vocabulary, postings)
    this.asked = new AskedText(profiles, vocabulary, postings)
    this.comparison = new Comparison(this.asked, profiles, postings)
    this.reader = new TextReader(
      profiles,
      (slot) => this.#readText(slot),
      (slot) => this.#languageOf(itemOf(slot)),
    )
    this.alikeness = (from, scores) => this.query.addAlikeness(from, scores)
  }

  #readText(slot: number): string | undefined {
    const item = this.#itemOf(slot)
    return item === undefined ? undefined : this.textOf(item)
  }

  #languageOf(item: Item | undefined): Language {
    const { language } = this
    if (typeof language !== 'function') return language
    return item === undefined ? english : language(item)
  }

  /** Slots come in order. A guest asks and is not found. */
  add(slot: number, text: string, item: Item | undefined, guest: boolean): void {
    this.table.add(slot, this.#tokenizers.of(this.#languageOf(item)).read(text), guest)
  }

  /** To be called whenever texts or numbers changed. */
  reset(): void {
    this.query.reset()
    this.comparison.reset()
    this.asked.reset()
    this.reader.reset()
  }

  /** The stems of a term, such as a tag, in the language of a slot's text; below 0 where no text has one. */
  stemsOf(term: string, slot: number): readonly number[] {
    const language = this.#languageOf(this.#itemOf(slot))
    const known = this.#terms.get(language) ?? new Map<string, readonly number[]>()
    this.#terms.set(language, known)
    let hashes = known.get(term)
    if (!hashes) {
      hashes = this.#tokenizers.of(language).keysOf(term)
      known.set(term, hashes)
    }
    return hashes.map((hash) => this.vocabulary.find(hash))
  }
}
