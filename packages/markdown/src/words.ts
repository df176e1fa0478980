// Scripts that write without spaces between words.
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
// One word as UAX 29 sees it, near enough: letters and digits, with apostrophes, points and underscores inside.
const spacedWord = /[\p{L}\p{N}\p{M}_]+(?:['’.,:·][\p{L}\p{N}\p{M}_]+)*/gu

/** Counts the words of texts. */
export type WordCounter = (text: string) => number

/**
 * `Intl.Segmenter` knows words in every script, at a cost a long post feels; it is asked only where
 * spaces do not part the words.
 */
export function wordCounter(language: string): WordCounter {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  return (text) => {
    if (!unspaced.test(text)) return text.match(spacedWord)?.length ?? 0
    let words = 0
    for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words++
    return words
  }
}
