// Scripts that write without spaces between words.
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const wordLike = /[\p{L}\p{N}\p{M}_]/u

/** Counts the words of texts. */
export type WordCounter = (text: string) => number

// What a character is to the counter. Joining ones hold a word together between two of its letters.
const unknown = 0
const word = 1
const joining = 2
const other = 3
const ideograph = 4
const decimal = 5
type Kind = 0 | 1 | 2 | 3 | 4 | 5

/**
 * `Intl.Segmenter` knows words in every script, at a cost a long post feels; it is asked only where
 * spaces do not part the words. Elsewhere a word is letters, digits and marks, with an apostrophe or a point
 * inside, or a comma between digits: near enough to UAX 29, and a test holds it to that.
 */
export function wordCounter(language: string): WordCounter {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  const kinds = new Uint8Array(0x10000)
  return (text) => {
    let words = 0
    let before: Kind = other
    let inWord = false
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      let kind = kinds[code] as Kind
      if (kind === unknown) kind = kinds[code] = kindOf(code)
      if (kind === decimal)
        kind = isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1)) ? joining : other
      if (kind === ideograph) return countSegments(segmenter, text)
      if (kind === word && !inWord) {
        words++
        inWord = true
      } else if (kind === other || (kind === joining && before !== word)) inWord = false
      before = kind
    }
    return words
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function kindOf(code: number): Kind {
  // Half a pair: emoji and old scripts. A text in the rarer ideographs holds common ones too.
  const char = String.fromCharCode(code)
  if (unspaced.test(char)) return ideograph
  if (wordLike.test(char)) return word
  if (char === ',') return decimal
  return /['’.·]/.test(char) ? joining : other
}

function countSegments(segmenter: Intl.Segmenter, text: string): number {
  let words = 0
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words++
  return words
}
