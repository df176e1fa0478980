import type { Language } from '../language.ts'
import { asSubject, phraseAsSubject } from './as-subject.ts'
import { markupIn } from './markup.ts'
import { unknownPlace } from './profiles.ts'
import { longestWord, wordAt, wordEnd, wordStart } from './word-end.ts'

/** A text from which words are taken as they stand there. What was found at a place once is remembered. */
export class OpenText {
  /** By number of the word in the text; phrases by that of their second word. */
  readonly #words = new Map<number, string>()
  readonly #phrases = new Map<number, string>()
  /** By number of the last word, twice, and 1 for a pair; null where there is none. */
  readonly #longer = new Map<number, Longer | null>()
  #markup: ((start: number, end: number) => boolean) | undefined
  #lower: string | undefined
  readonly text: string
  readonly #language: Language
  readonly #places: Uint16Array

  /** `places` says where each word starts. */
  constructor(text: string, language: Language, places: Uint16Array) {
    this.text = text
    this.#language = language
    this.#places = places
  }

  /** A word, lower-cased unless it is a name; empty when it is no subject, or when its place is not known. */
  word(at: number): string {
    const known = this.#words.get(at)
    if (known !== undefined) return known
    const place = this.#places[at] as number
    const word = place === unknownPlace ? '' : this.#wordAt(place)
    this.#words.set(at, word)
    return word
  }

  #wordAt(place: number): string {
    const { text } = this
    const language = this.#language
    if (language.segment) return this.#subject(firstSegment(language.segment, text, place))
    const word = wordAt(text, place, language.hasApostrophe)
    if (this.#isVague(word) || this.#isMarkup(place, place + word.length)) return ''
    return this.#subject(asSubject(word, text, language.name))
  }

  /** A word with the one before it, as a subject; empty when they do not stand within one sentence. */
  phrase(at: number): string {
    const { text } = this
    const language = this.#language
    const places = this.#places
    const start = places[at - 1] as number
    const second = places[at] as number
    if (second === unknownPlace) return ''
    // Most pairs have a stop word or a comma between them.
    if (!language.segment && wordEnd(text, start, language.hasApostrophe) !== second - 1) return ''
    const known = this.#phrases.get(at)
    if (known !== undefined) return known
    const phrase = language.segment
      ? this.#segments(start, second)
      : this.#plainPhrase(start, wordEnd(text, second, language.hasApostrophe))
    this.#phrases.set(at, phrase)
    return phrase
  }

  #segments(start: number, second: number): string {
    const { segment } = this.#language
    if (!segment) return ''
    const end = second + firstSegment(segment, this.text, second).length
    const phrase = this.text.slice(start, end)
    return /^[\p{L}\p{M}\p{N}]+$/u.test(phrase) ? this.#subject(phrase) : ''
  }

  #plainPhrase(start: number, end: number): string {
    const { text } = this
    const phrase = text.slice(start, end)
    const letters = this.#language.hasApostrophe ? phrase.replace(/['’]/gu, '') : phrase
    if (!wordsInARow.test(letters) || this.#isMarkup(start, end)) return ''
    // `party libraries` of `third-party libraries` is half a thing.
    if (text[start - 1] === '-' || (text[end] === '-' && wordAt(text, end + 1) !== '')) return ''
    if (phrase.split(/[\s-]/u).some((word) => this.#isVague(word))) return ''
    return this.#subject(phraseAsSubject(phrase, text, this.#language.name))
  }

  /**
   * A word or pair that was found here with the word beside it, when neither text ever has the one without the other: not
   * `civil rights` where both speak of the `Civil Rights Division` only, nor `Jonathan` of `Jonathan Pool`. Else empty.
   */
  longer(first: number, last: number, other: OpenText): string {
    const key = 2 * last + Number(first < last)
    let longer = this.#longer.get(key)
    if (longer === undefined) {
      longer = this.#language.segment ? null : this.#findLonger(first, last)
      this.#longer.set(key, longer)
    }
    return longer && other.#hasOnly(longer.whole, longer.part) ? longer.phrase : ''
  }

  #findLonger(first: number, last: number): Longer | null {
    const { text } = this
    const places = this.#places
    const { hasApostrophe } = this.#language
    const start = places[first] as number
    const end = wordEnd(text, places[last] as number, hasApostrophe)
    const part = text.slice(start, end).toLowerCase()
    for (const [from, to] of [
      [start, wordEnd(text, end + 1, hasApostrophe)],
      [wordStart(text, start - 1, hasApostrophe), end],
    ] as const) {
      const added =
        from === start ? text.slice(end + 1, to) : text.slice(from, Math.max(from, start - 1))
      if (this.#isVague(added) || this.#language.stopWords.has(added.toLowerCase())) continue
      const whole = text.slice(from, to).toLowerCase()
      const phrase = this.#hasOnly(whole, part) ? this.#plainPhrase(from, to) : ''
      if (phrase !== '') return { whole, part, phrase }
    }
    return null
  }

  /** Never the part without the whole? Both in small letters. */
  #hasOnly(whole: string, part: string): boolean {
    this.#lower ??= this.text.toLowerCase()
    const lower = this.#lower
    let isThere = false
    const before = whole.indexOf(part)
    for (let at = lower.indexOf(part); at >= 0; at = lower.indexOf(part, at + part.length)) {
      if (!lower.startsWith(whole, at - before)) return false
      isThere = true
    }
    return isThere
  }

  #isVague(word: string): boolean {
    const { vague } = this.#language
    if (word.length > longestWord || (word.length < 3 && !bySyllable.test(word))) return true
    return vague?.has(word.toLowerCase()) === true || !/\p{L}/u.test(word)
  }

  #subject(name: string): string {
    const { baseForm, isSubject, vague } = this.#language
    const base = baseForm ? baseForm(name) : name
    return isSubject?.(base) === false || (base !== name && vague?.has(base)) ? '' : base
  }

  #isMarkup(start: number, end: number): boolean {
    this.#markup ??= markupIn(this.text)
    return this.#markup(start, end)
  }
}

/** A word or pair with the word beside it, in small letters, and as a subject. */
interface Longer {
  readonly whole: string
  readonly part: string
  readonly phrase: string
}

/** A sign of these scripts is a syllable or more. */
const bySyllable = /[\p{sc=Hangul}\p{sc=Han}]/u

const wordsInARow = /^[\p{L}\p{M}\p{N}\p{Cf}]+(?:[\s-][\p{L}\p{M}\p{N}\p{Cf}]+)+$/u

function firstSegment(
  segment: NonNullable<Language['segment']>,
  text: string,
  start: number,
): string {
  for (const found of segment(text.slice(start, start + 40))) return found.segment
  return ''
}
