import type { SearchHit } from '@octavo/theme'

const WORDS = /[\p{L}\p{N}\p{M}]+/gu

/** Finds the words of a query, what begins with them, and the words that Pagefind found, in any text. */
export function createMarks(query: string, found: readonly string[]): SearchHit['marks'] {
  const asked = formsOf(query)
  const known = new Set(found.flatMap(formsOf))
  return (text) =>
    [...text.matchAll(WORDS)].flatMap(({ 0: word, index }) => {
      const form = fold(word)
      const isHit = known.has(form) || asked.some((start) => form.startsWith(start))
      return isHit ? [[index, index + word.length] as const] : []
    })
}

function formsOf(text: string): string[] {
  return (text.match(WORDS) ?? []).map(fold)
}

/** As Pagefind compares words: lower case, without accents. */
function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
}

/**
 * A query with the ends of its longer words left out. Pagefind knows beginnings of words and no slips: where nothing was
 * found, a slip in the second half of a word does no harm this way.
 */
export function shortened(query: string): string {
  return query.replace(WORDS, (word) => {
    const characters = [...word]
    return characters.length < 5
      ? word
      : characters.slice(0, Math.ceil(characters.length / 2)).join('')
  })
}
