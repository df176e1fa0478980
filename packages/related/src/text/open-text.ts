import type { Language } from '../language.ts'
import { unknownPlace } from './profiles.ts'
import { wordAt, wordEnd } from './word-end.ts'

/** A text from which words are taken as they stand there. What was found at a place once is remembered. */
export class OpenText {
  /** By number of the word in the text; phrases by that of their second word. */
  private readonly words = new Map<number, string>()
  private readonly phrases = new Map<number, string>()
  private hasTags: boolean | undefined
  readonly text: string
  private readonly language: Language
  private readonly places: Uint16Array

  /** `places` says where each word starts. */
  constructor(text: string, language: Language, places: Uint16Array) {
    this.text = text
    this.language = language
    this.places = places
  }

  /** A word, lower-cased unless it is a name; empty when it is no subject, or when its place is not known. */
  word(at: number): string {
    const known = this.words.get(at)
    if (known !== undefined) return known
    const place = this.places[at] as number
    const word = place === unknownPlace ? '' : this.wordAt(place)
    this.words.set(at, word)
    return word
  }

  private wordAt(place: number): string {
    const { segment } = this.language
    if (segment) return firstSegment(segment, this.text, place)
    const word = wordAt(this.text, place)
    return this.isVague(word) || this.isMarkup(place) ? '' : asSubject(word, this.text)
  }

  /** A word with the one before it, as a subject; empty when they do not stand within one sentence. */
  phrase(at: number): string {
    const { language, places, text } = this
    const start = places[at - 1] as number
    const second = places[at] as number
    if (second === unknownPlace) return ''
    // Most pairs have a stop word or a comma between them.
    if (!language.segment && wordEnd(text, start) !== second - 1) return ''
    const known = this.phrases.get(at)
    if (known !== undefined) return known
    const end = language.segment ? second + this.word(at).length : wordEnd(text, second)
    const phrase = this.phraseAt(start, text.slice(start, end))
    this.phrases.set(at, phrase)
    return phrase
  }

  private phraseAt(start: number, phrase: string): string {
    if (!this.language.segment) return this.plainPhrase(start, phrase)
    return /^[\p{L}\p{M}\p{N}]+$/u.test(phrase) ? phrase : ''
  }

  private plainPhrase(start: number, phrase: string): string {
    const { text } = this
    const [, first, last] = twoWords.exec(phrase) ?? []
    if (first === undefined || last === undefined || this.isMarkup(start)) return ''
    // `party libraries` of `third-party libraries` is half a thing.
    const end = start + phrase.length
    if (text[start - 1] === '-' || (text[end] === '-' && wordAt(text, end + 1) !== '')) return ''
    if (this.isVague(first) || this.isVague(last)) return ''
    return phraseAsSubject(first, last, phrase, text)
  }

  private isVague(word: string): boolean {
    const { vague } = this.language
    return word.length < 3 || vague?.has(word.toLowerCase()) === true || /^\p{N}+$/u.test(word)
  }

  /** Part of a tag, a character reference or an address (`example.org`): nothing that a reader sees as a word. */
  private isMarkup(at: number): boolean {
    const { text } = this
    if (text[at - 1] !== ' ' && partOfMore.test(text.slice(Math.max(0, at - 3), at))) return true
    this.hasTags ??= text.includes('<')
    return this.hasTags && isWithinTag(text, at)
  }
}

const twoWords = /^([\p{L}\p{M}\p{N}]+)[\s-]([\p{L}\p{M}\p{N}]+)$/u

const partOfMore = /(?:&#?x?|[\p{L}\p{N}]\.)$/u

const longestTag = 300

function isWithinTag(text: string, at: number): boolean {
  for (let i = at; i >= Math.max(0, at - longestTag); i--) {
    if (text[i] === '>') return false
    if (text[i] === '<') return /[/a-z]/iu.test(text.charAt(i + 1))
  }
  return false
}

/** `App Engine` stays a name; `Peer review` at the start of a sentence, or in a title, is what it is elsewhere. */
function phraseAsSubject(first: string, last: string, phrase: string, text: string): string {
  const between = phrase.slice(first.length, phrase.length - last.length)
  const joint = /\s/u.test(between) ? ' ' : between
  const lower = phrase.toLowerCase()
  if (phrase === lower || text.includes(lower)) return lower.replace(between, joint)
  const isName = /^\p{Lu}/u.test(last) && /^\p{Lu}/u.test(first)
  return isName
    ? `${first}${joint}${last}`
    : `${asSubject(first, text)}${joint}${asSubject(last, text)}`
}

/**
 * `Trust` at the start of a sentence is `trust`; `GitHub` and `NASA` stay, and so does `Berlin` or a German
 * noun: a word that the text writes with a capital within a sentence too, and never without.
 */
function asSubject(word: string, text: string): string {
  if (!/^\p{Lu}\p{Ll}+$/u.test(word)) return word
  const lower = word.toLowerCase()
  if (hasWord(text, lower, () => true)) return lower
  const isWithinSentence = (at: number): boolean => /[\p{Ll},;] $/u.test(text.slice(at - 2, at))
  return hasWord(text, word, isWithinSentence) ? word : lower
}

/** Does a word stand in the text at a place that will do? */
function hasWord(text: string, word: string, isRight: (at: number) => boolean): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if ((at === 0 || wordAt(text, at - 1) === '') && wordAt(text, at) === word && isRight(at))
      return true
  return false
}

function firstSegment(
  segment: NonNullable<Language['segment']>,
  text: string,
  start: number,
): string {
  for (const found of segment(text.slice(start, start + 40))) return found.segment
  return ''
}
