/** A word of a text in the form that the index holds, and where it stands. */
export interface Word {
  /** Lower case, without accents. */
  readonly form: string
  readonly start: number
  /** Offset behind its last character. */
  readonly end: number
}

const RUNS = /[\p{L}\p{N}\p{M}]+/gu
// Scripts that do not part words by spaces.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3099\u309aー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu

/**
 * The words of a text, in their order. Where a script does not part words by spaces, every two neighbouring characters are a
 * word: that needs no dictionary, so that an index and a query are cut alike in every browser.
 */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  for (const { 0: run, index } of text.matchAll(RUNS)) {
    let at = 0
    for (const { 0: unspaced, index: start } of run.matchAll(UNSPACED)) {
      addWord(words, run.slice(at, start), index + at)
      addPairs(words, unspaced, index + start)
      at = start + unspaced.length
    }
    addWord(words, run.slice(at), index + at)
  }
  return words
}

function addWord(words: Word[], text: string, start: number): void {
  const form = fold(text)
  if (form !== '') words.push({ form, start, end: start + text.length })
}

function addPairs(words: Word[], text: string, start: number): void {
  const characters = text.match(/\P{M}?\p{M}*/gu)?.filter((character) => character !== '') ?? []
  let at = start
  for (const [i, character] of characters.entries()) {
    const next = characters[i + 1] ?? ''
    const pair = character + next
    if (next !== '' || i === 0) words.push({ form: fold(pair), start: at, end: at + pair.length })
    at += character.length
  }
}

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
}

/** Lower case, without accents: `Ångström` and `angstrom` are one. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (/^[a-z0-9]*$/.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[ßæœøđðłıþ]/g, (letter) => LETTERS[letter] ?? letter)
}
