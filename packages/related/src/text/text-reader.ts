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
    return this.isVague(slot, word) ? '' : asSubject(word)
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
    const phrase = text.slice(start, second + wordAt(text, second).length)
    const parts = /^([\p{L}\p{M}\p{N}]+)[\s-]([\p{L}\p{M}\p{N}]+)$/u.exec(phrase)
    if (!parts) return ''
    if (this.isVague(slot, parts[1] as string) || this.isVague(slot, parts[2] as string)) return ''
    return phrase.split(/\s/u).map(asSubject).join(' ')
  }

  private isVague(slot: number, word: string): boolean {
    const { vague } = this.languageOf(slot)
    return word.length < 3 || vague?.has(word.toLowerCase()) === true || /^\p{N}+$/u.test(word)
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
