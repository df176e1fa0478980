import { lowerCase } from './lower-case.ts'
import { wordAt } from './word-end.ts'

/**
 * `Trust` at the start of a sentence is `trust`; `GitHub` and `NASA` stay, and so does `Berlin` or a German
 * noun: a word that the text writes with a capital within a sentence too, and never without.
 */
export function asSubject(word: string, text: string, language: string): string {
  if (!/^\p{Lu}\p{Ll}+$/u.test(word)) return word
  const lower = lowerCase(word, language)
  if (hasWord(text, lower, (at) => isProse(text, at, lower.length))) return lower
  const isWithinSentence = (at: number): boolean => /[\p{Ll},;] $|\($/u.test(text.slice(at - 2, at))
  return hasWord(text, word, isWithinSentence) ? word : lower
}

/** `App Engine` stays a name; `Peer review` at the start of a sentence, or in a title, is what it is elsewhere. */
export function phraseAsSubject(phrase: string, text: string, language: string): string {
  const spaced = phrase.replace(/\s/gu, ' ')
  const lower = lowerCase(spaced, language)
  if (spaced === lower || text.includes(lower)) return lower
  const isName = !/(?:^|[ -])\P{Lu}/u.test(spaced)
  return isName ? spaced : spaced.replace(/[^ -]+/gu, (word) => asSubject(word, text, language))
}

// In `example.org/bread` and `#bread` a word has no capital for other reasons.
function isProse(text: string, at: number, length: number): boolean {
  const after = text.slice(at + length, at + length + 2)
  return /[\s"'’“„«—–([]/u.test(text[at - 1] ?? ' ') && !/^[-_/.@=:][\p{L}\p{N}/]/u.test(after)
}

/** Does a word stand in the text at a place that will do? */
function hasWord(text: string, word: string, isRight: (at: number) => boolean): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if ((at === 0 || wordAt(text, at - 1) === '') && wordAt(text, at) === word && isRight(at))
      return true
  return false
}
