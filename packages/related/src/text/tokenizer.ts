import type { Language } from '../language.ts'
import { withRoom } from './arena.ts'
import { KnownWords } from './known-words.ts'
import type { Vocabulary } from './vocabulary.ts'
import { isApostrophe, isWordUnit } from './word-end.ts'

/** The meaningful words of a text in order: the number of each stem, and where the word stands. */
export interface Tokens {
  /** Both are longer than `length`. */
  readonly terms: Uint32Array
  readonly starts: Uint32Array
  readonly length: number
}

/** Longer texts are cut: a post of this many words is a book. */
const maxTokens = 60_000

/**
 * Takes texts apart. Words are stemmed once and remembered, which is why one tokenizer serves a corpus.
 * It is itself what it found in a text, until the next text.
 */
export class Tokenizer implements Tokens {
  terms: Uint32Array = new Uint32Array(1024)
  starts: Uint32Array = new Uint32Array(1024)
  length = 0
  readonly #language: Language
  readonly #known: KnownWords
  #isNumbering = true

  constructor(language: Language, vocabulary: Vocabulary) {
    this.#language = language
    this.#known = new KnownWords(language, vocabulary)
  }

  /** Stems that the vocabulary has not got are numbered. */
  read(text: string): Tokens {
    this.#isNumbering = true
    this.#known.refresh()
    this.#read(text)
    return this
  }

  /** The hashes of the stems of a text that nobody has. */
  keysOf(text: string): readonly number[] {
    this.#isNumbering = false
    this.#read(text)
    return [...this.terms.subarray(0, this.length)]
  }

  #read(text: string): void {
    this.length = 0
    const most = Math.min(text.length, maxTokens)
    this.terms = withRoom(this.terms, most)
    this.starts = withRoom(this.starts, most)
    if (this.#language.segment) this.#readSegments(this.#language.segment(text))
    else this.#readRuns(text)
  }

  #readSegments(segments: ReturnType<NonNullable<Language['segment']>>): void {
    for (const { segment, index, isWordLike } of segments) {
      if (this.length === maxTokens) return
      if (isWordLike === false) continue
      this.#add(segment, 0, this.#known.read(segment, 0, segment.length, false), index)
    }
  }

  #readRuns(text: string): void {
    const known = this.#known
    let before = 0
    for (let start = 0; start < text.length && this.length < maxTokens; ) {
      const end = known.read(text, start, text.length, true)
      // What follows an apostrophe is an ending (`we'll`) when short, a word (`l'eau`) when not.
      const shortest = isApostrophe(before) ? 3 : 2
      before = known.after
      if (end - start >= shortest && !(isApostrophe(before) && isNegation(text, end)))
        this.#add(text, start, end, start)
      start = end + 1
    }
  }

  /** Adds the word that was read last. */
  #add(text: string, start: number, end: number, place: number): void {
    const known = this.#known
    const word = known.placeOf(text, start, end)
    if (known.isStopWord(word)) return
    const at = this.length++
    this.terms[at] = this.#isNumbering ? known.numberAt(word) : known.keyAt(word)
    this.starts[at] = place
  }
}

/** Is this the apostrophe of `don't`, `wasn't`? What stands before it is no word of its own. */
function isNegation(text: string, at: number): boolean {
  return text.charAt(at + 1) === 't' && !isWordUnit(text.charCodeAt(at + 2))
}
