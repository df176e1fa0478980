import type { Language } from '../language.ts'
import { withRoom } from './arena.ts'
import { hashText } from './hash.ts'
import { KnownWords } from './known-words.ts'

/** The meaningful words of a text in order: the hash of each stem, and where the word stands. */
export interface Tokens {
  /** Both are longer than `length`. */
  readonly keys: Uint32Array
  readonly starts: Uint32Array
  readonly length: number
}

/** Longer texts are cut: a post of this many words is a book. */
const maxTokens = 60_000

/**
 * Takes texts apart. Words are stemmed once and remembered, which is why one tokenizer serves a corpus.
 * What it returns is overwritten by the next text.
 */
export function createTokenizer(language: Language): (text: string) => Tokens {
  const keyOf = (raw: string): number => {
    const word = raw.toLowerCase()
    return language.stopWords.has(word) ? 0 : hashText(language.stem(word))
  }
  const known = new KnownWords(keyOf)
  let keys = new Uint32Array(1024)
  let starts = new Uint32Array(1024)
  let length = 0
  const add = (key: number, start: number): boolean => {
    if (key === 0) return true
    if (length === keys.length) {
      keys = withRoom(keys, length + 1)
      starts = withRoom(starts, length + 1)
    }
    keys[length] = key
    starts[length++] = start
    return length < maxTokens
  }
  return (text) => {
    length = 0
    if (language.segment) eachSegment(language.segment(text), known, add)
    else eachRun(text, known, add)
    return { keys, starts, length }
  }
}

type Add = (key: number, start: number) => boolean

function eachSegment(
  segments: ReturnType<NonNullable<Language['segment']>>,
  known: KnownWords,
  add: Add,
): void {
  for (const { segment, index, isWordLike } of segments)
    if (isWordLike !== false && !add(keyOfSegment(segment, known), index)) return
}

function keyOfSegment(segment: string, known: KnownWords): number {
  known.start()
  for (let i = 0; i < segment.length; i++) known.take(segment.charCodeAt(i))
  return known.keyOf(segment, 0, segment.length)
}

function eachRun(text: string, known: KnownWords, add: Add): void {
  const { length } = text
  for (let i = 0; i < length; i++) {
    if (!isWordUnit(text.charCodeAt(i))) continue
    const start = i
    known.start()
    for (; i < length; i++) {
      const unit = text.charCodeAt(i)
      if (!isWordUnit(unit)) break
      known.take(unit)
    }
    if (isNegation(text, i)) continue
    // What follows an apostrophe is an ending (`we'll`) when short, a word (`l'eau`) when not.
    const shortest = isApostrophe(text.charCodeAt(start - 1)) ? 3 : 2
    if (i - start >= shortest && !add(known.keyOf(text, start, i), start)) return
  }
}

/** Is this the apostrophe of `don't`, `wasn't`? What stands before it is no word of its own. */
function isNegation(text: string, at: number): boolean {
  return (
    isApostrophe(text.charCodeAt(at)) &&
    text.charAt(at + 1) === 't' &&
    !isWordUnit(text.charCodeAt(at + 2))
  )
}

/** The word that starts here, as it stands in the text. */
export function wordAt(text: string, start: number): string {
  return text.slice(start, wordEnd(text, start))
}

/** Where the word ends that starts here. */
export function wordEnd(text: string, start: number): number {
  let end = start
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end++
  return end
}

const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019

const letterOrDigit = /[\p{L}\p{M}\p{N}]/u

/** By UTF-16 unit: 1 for part of a word, 2 for none, 0 for not asked yet. Halves of astral characters count as letters. */
const wordUnits: Uint8Array = new Uint8Array(0x10000)

function isWordUnit(unit: number): boolean {
  const known = wordUnits[unit]
  if (known === 0)
    wordUnits[unit] = isHalf(unit) || letterOrDigit.test(String.fromCharCode(unit)) ? 1 : 2
  return wordUnits[unit] === 1
}

const isHalf = (unit: number): boolean => unit >= 0xd800 && unit < 0xe000
