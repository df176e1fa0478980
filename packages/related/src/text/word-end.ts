/**
 * Longer runs of letters are no words but data, such as pictures written out: they are not stemmed, which with some stemmers
 * takes time by the square of their length, and no sentence names them.
 */
export const longestWord = 100

/** The word that starts here, as it stands in the text. */
export function wordAt(text: string, start: number, hasApostrophe = false): string {
  return text.slice(start, wordEnd(text, start, hasApostrophe))
}

/** Where the word ends that starts here. */
export function wordEnd(text: string, start: number, hasApostrophe = false): number {
  let end = start
  while (
    end < text.length &&
    (isWordUnit(text.charCodeAt(end)) || (hasApostrophe && end > start && isLetterMark(text, end)))
  )
    end++
  return end
}

/** Where the word starts that ends here. */
export function wordStart(text: string, end: number, hasApostrophe = false): number {
  let start = end
  while (
    start > 0 &&
    (isWordUnit(text.charCodeAt(start - 1)) || (hasApostrophe && isLetterMark(text, start - 1)))
  )
    start--
  return start
}

export const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019

/** Does an apostrophe stand here that has a letter on either side? */
export function isLetterMark(text: string, at: number): boolean {
  return (
    isApostrophe(text.charCodeAt(at)) &&
    isWordUnit(text.charCodeAt(at - 1)) &&
    isWordUnit(text.charCodeAt(at + 1))
  )
}

// Soft hyphens and joiners stand within words: of German when it is set narrowly, of Persian and Hindi always.
const letterOrDigit = /[\p{L}\p{M}\p{N}\u00ad\u2060]|\u200c|\u200d/u

/** By UTF-16 unit: 1 for part of a word, 2 for none, 0 for not asked yet. */
const wordUnits: Uint8Array = new Uint8Array(0x10000)

/** Is it part of a word? Halves of astral characters count as letters. */
export function isWordUnit(unit: number): boolean {
  const known = wordUnits[unit] as number
  return (known > 0 ? known : askUnit(unit)) === 1
}

function askUnit(unit: number): number {
  const isHalf = unit >= 0xd800 && unit < 0xe000
  const answer = isHalf || letterOrDigit.test(String.fromCharCode(unit)) ? 1 : 2
  wordUnits[unit] = answer
  return answer
}
