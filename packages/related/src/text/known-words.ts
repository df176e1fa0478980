import type { Language } from '../language.ts'
import { hashText } from './hash.ts'
import { lowerCase } from './lower-case.ts'
import type { Vocabulary } from './vocabulary.ts'
import { isLetterMark, isWordUnit, longestWord } from './word-end.ts'

/** More different words than this are forgotten and met anew: no corpus needs them all at once. */
const mostWords = 1 << 20

/** Few, so that the first text makes them more: a step that is not taken before the engine compiles it is compiled once more. */
const leastPlaces = 1 << 8

/**
 * Numbers of a place: two hashes of a word, its key (0 for a stop word), and its stem's number + 1 (0 when it has none yet). Side by side
 * they are one read of memory.
 */
const width = 4

/**
 * Remembers words' stems and their numbers, by two hashes of a word's letters (64 bits in all), so that a known
 * word costs neither a string nor a stemmer.
 */
export class KnownWords {
  readonly #language: Language
  readonly #stopWords: ReadonlySet<string>
  readonly #hasApostrophe: boolean
  readonly #vocabulary: Vocabulary
  #generation = 0
  #places = new Int32Array(leastPlaces * width)
  #size = 0
  /** What stands after the word that was read last; 0 at the end of the text. */
  after = 0
  /** Of the word that was read last. */
  #first = 0
  #second = 0

  constructor(language: Language, vocabulary: Vocabulary) {
    this.#language = language
    this.#hasApostrophe = language.hasApostrophe === true
    this.#stopWords = new Set(
      Array.from(language.stopWords, (word) => plainForm(word, language.name)),
    )
    this.#vocabulary = vocabulary
  }

  /** Reads a word from `start` to `most`, or, when it `isRun`, to what is no part of a word. Returns where it ends. */
  read(text: string, start: number, most: number, isRun: boolean): number {
    let first = 0x811c9dc5 | 0
    let second = 0x1b873593
    let end = start
    let unit = 0
    for (; end < most; end++) {
      unit = text.charCodeAt(end)
      if (isRun && !isWordUnit(unit) && !(this.#hasApostrophe && isLetterMark(text, end))) break
      first = Math.imul(first ^ unit, 0x01000193)
      second = Math.imul((second << 5) ^ (second >>> 2) ^ unit, 0x5bd1e995)
    }
    this.after = end < most ? unit : 0
    this.#first = first
    this.#second = second | 1 // 0 marks an empty place
    return end
  }

  /** To be called before a text is read: stems may have other numbers than when the last one was. */
  refresh(): void {
    if (this.#generation === this.#vocabulary.generation) return
    this.#generation = this.#vocabulary.generation
    for (let at = 3; at < this.#places.length; at += width) this.#places[at] = 0
  }

  /** The place of the word that was read last, which stands at [start, end) of a text. It stays until the next word. */
  placeOf(text: string, start: number, end: number): number {
    const at = this.#find(this.#first, this.#second)
    return this.#places[at + 1] === this.#second ? at : this.#learn(text.slice(start, end))
  }

  isStopWord(at: number): boolean {
    return this.#places[at + 2] === 0
  }

  /** The hash of a word's stem, signed. */
  keyAt(at: number): number {
    return this.#places[at + 2] as number
  }

  /** The number of a word's stem, a new one if need be. */
  numberAt(at: number): number {
    const number = this.#places[at + 3] as number
    return (number > 0 ? number : this.#numberNew(at)) - 1
  }

  #numberNew(at: number): number {
    const number = this.#vocabulary.numberOf(this.#places[at + 2] as number) + 1
    this.#places[at + 3] = number
    return number
  }

  /** Returns the place of the word. */
  #learn(word: string): number {
    const key = this.#keyOfNew(plainForm(word, this.#language.name))
    if (this.#size * width * 2 > this.#places.length) this.#grow()
    return this.#put(this.#first, this.#second, key, 0)
  }

  #keyOfNew(word: string): number {
    const { segment, stem } = this.#language
    // A letter whose accent is a sign of its own looked like two.
    const isTooShort = word.length < (segment ? 1 : 2)
    if (isTooShort || this.#stopWords.has(word)) return 0
    return hashText(word.length > longestWord ? word : stem(word) || word)
  }

  #put(first: number, second: number, key: number, number: number): number {
    const at = this.#find(first, second)
    this.#places[at] = first
    this.#places[at + 1] = second
    this.#places[at + 2] = key
    this.#places[at + 3] = number
    this.#size++
    return at
  }

  #find(first: number, second: number): number {
    const places = this.#places
    const mask = places.length - 1
    // One before: a step that is not taken at first makes the engine compile all that calls this once more.
    let at = ((first ^ (first >>> 15)) << 2) - width
    do at = (at + width) & mask
    while (places[at + 1] !== 0 && (places[at + 1] !== second || places[at] !== first))
    return at
  }

  #grow(): void {
    const places = this.#places
    const size = this.#size
    this.#size = 0
    this.#places = new Int32Array(size > mostWords ? leastPlaces * width : places.length * 2)
    if (size > mostWords) return
    for (let at = 0; at < places.length; at += width) {
      const first = places[at] as number
      const second = places[at + 1] as number
      const key = places[at + 2] as number
      if (second !== 0) this.#put(first, second, key, places[at + 3] as number)
    }
  }
}

/** Most words of most blogs are so already. */
const isPlain = /^[a-z\d]+$/

/** Soft hyphens and joiners. */
const unseen = /\p{Cf}/gu

/** One word, whether its accents are letters' parts or signs of their own, its letters wide or narrow, its hyphens set or not. */
function plainForm(word: string, language: string): string {
  if (isPlain.test(word)) return word
  return lowerCase(word.normalize('NFKC'), language).replace(unseen, '').replace(/[’ʼ]/gu, "'")
}
