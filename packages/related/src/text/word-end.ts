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

/** Where the word starts that ends here. */
export function wordStart(text: string, end: number): number {
  let start = end
  while (start > 0 && isWordUnit(text.charCodeAt(start - 1))) start--
  return start
}

const letterOrDigit = /[\p{L}\p{M}\p{N}]/u

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
