import type { Language } from '../language.ts'
import { type Profiles, unknownPlace } from './profiles.ts'
import { wordAt } from './tokenizer.ts'

/** Reads words of a text again as they stand there, for evidence. */
export class TextReader {
  private readonly profiles: Profiles
  private readonly textOf: (slot: number) => string | undefined
  private readonly languageOf: (slot: number) => Language

  constructor(
    profiles: Profiles,
    textOf: (slot: number) => string | undefined,
    languageOf: (slot: number) => Language,
  ) {
    this.profiles = profiles
    this.textOf = textOf
    this.languageOf = languageOf
  }

  /** A word, counted from the text's first, lower-cased unless it is a name; empty when its place is not known. */
  wordOf(slot: number, at: number): string {
    const { places, firstWord } = this.profiles.read(slot)
    const place = places[firstWord + at] as number
    const text = place === unknownPlace ? undefined : this.textOf(slot)
    if (text === undefined) return ''
    const { segment } = this.languageOf(slot)
    if (segment) return firstSegment(segment, text, place)
    const word = wordAt(text, place)
    return this.isVague(slot, word) || isMarkup(text, place) ? '' : asSubject(word, text)
  }

  /** The first of the given pairs (by their second word) that stands within one sentence, as it stands there; empty when none does. */
  phraseOf(slot: number, seconds: readonly number[]): string {
    const text = this.textOf(slot)
    if (text === undefined) return ''
    const { places, firstWord } = this.profiles.read(slot)
    for (const at of seconds) {
      const start = places[firstWord + at - 1] as number
      const second = places[firstWord + at] as number
      const phrase = second === unknownPlace ? '' : this.phraseAt(slot, text, start, second)
      if (phrase !== '') return phrase
    }
    return ''
  }

  private phraseAt(slot: number, text: string, start: number, second: number): string {
    const { segment } = this.languageOf(slot)
    if (segment) {
      const phrase = text.slice(start, second + firstSegment(segment, text, second).length)
      return /^[\p{L}\p{M}\p{N}]+$/u.test(phrase) ? phrase : ''
    }
    const end = second + wordAt(text, second).length
    const phrase = text.slice(start, end)
    const parts = /^([\p{L}\p{M}\p{N}]+)[\s-]([\p{L}\p{M}\p{N}]+)$/u.exec(phrase)
    if (!parts || isMarkup(text, start)) return ''
    // `party libraries` of `third-party libraries` is half a thing.
    if (text[start - 1] === '-' || (text[end] === '-' && wordAt(text, end + 1) !== '')) return ''
    const [, first = '', last = ''] = parts
    if (this.isVague(slot, first) || this.isVague(slot, last)) return ''
    return phraseAsSubject(first, last, phrase, text)
  }

  private isVague(slot: number, word: string): boolean {
    const { vague } = this.languageOf(slot)
    return word.length < 3 || vague?.has(word.toLowerCase()) === true || /^\p{N}+$/u.test(word)
  }
}

/** Part of a tag, a character reference or an address (`example.org`): nothing that a reader sees as a word. */
function isMarkup(text: string, at: number): boolean {
  if (/(?:&#?x?|[\p{L}\p{N}]\.)$/u.test(text.slice(Math.max(0, at - 3), at))) return true
  const from = Math.max(0, at - longestTag)
  const opening = text.lastIndexOf('<', at)
  return (
    opening >= from &&
    text.lastIndexOf('>', at) < opening &&
    /[/a-z]/iu.test(text[opening + 1] ?? '')
  )
}

const longestTag = 300

/** `App Engine` stays a name; `Peer review` at the start of a sentence, or in a title, is what it is elsewhere. */
function phraseAsSubject(first: string, last: string, phrase: string, text: string): string {
  const between = phrase.slice(first.length, phrase.length - last.length)
  const joint = /\s/u.test(between) ? ' ' : between
  const lower = phrase.toLowerCase()
  if (text.includes(lower)) return lower.replace(between, joint)
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
