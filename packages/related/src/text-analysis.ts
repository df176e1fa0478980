import type { Language } from './language.ts'

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu

/** A word as it stood in the text, and what it counts as. */
export interface Token {
  readonly word: string
  readonly stem: string
}

/** The words of a text that carry meaning, in order: stop words and single characters are left out. */
export function contentTokens(text: string, language: Language): readonly Token[] {
  const words = language.segment ? language.segment(text) : (text.match(wordPattern) ?? [])
  const tokens: Token[] = []
  for (const raw of words) {
    const word = raw.toLowerCase().replace(/['’].*$/u, '')
    if (word.length < 2 || language.stopWords.has(word)) continue
    tokens.push({ word, stem: language.stem(word) })
  }
  return tokens
}
