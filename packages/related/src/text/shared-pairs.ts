import type { CommonPair } from './asked-text.ts'
import { sharedWords } from './shared-words.ts'
import { Strongest } from './strongest.ts'
import type { TextIndex } from './text-index.ts'

/**
 * The pairs two texts share, the most telling first, in the form in which they stand within one sentence of both, as in the text of `to`.
 * A pair that both say once in passing is given only when they share nothing else that tells, no word either.
 */
export function sharedPairs<Item>(
  index: TextIndex<Item>,
  from: number,
  to: number,
  limit: number,
): readonly string[] {
  const { asked, reader } = index
  asked.use(from)
  const textHere = reader.read(from)
  const textThere = reader.read(to)
  if (!textHere || !textThere) return []
  const common = asked.pairsWith(to)
  const phraseOf = (pair: CommonPair): string => {
    if (!asked.standsAt(pair, (at) => textHere.phrase(at) !== '')) return ''
    const place = pair.places.find((at) => textThere.phrase(at) !== '')
    return place === undefined
      ? ''
      : textThere.longer(place - 1, place, textHere) || textThere.phrase(place)
  }
  const phrasesOf = (inPassing: boolean): readonly string[] => {
    const shown: string[] = []
    for (const pair of strongestOf(common, inPassing, limit * 3)) {
      if (shown.length === limit) break
      const phrase = phraseOf(pair)
      if (phrase !== '' && !shown.includes(phrase)) shown.push(phrase)
    }
    return shown
  }
  const telling = phrasesOf(false)
  if (telling.length > 0 || sharedWords(index, from, to, 1).length > 0) return telling
  return phrasesOf(true)
}

/** Those that either text says once, of words of which one says one but once, or all others. */
function strongestOf(
  common: readonly CommonPair[],
  inPassing: boolean,
  most: number,
): readonly CommonPair[] {
  const strongest = new Strongest<CommonPair>(most)
  for (const pair of common) {
    const { key, square, times, places, isRecurring } = pair
    const said = times * places.length
    if ((said === 1 && !isRecurring) === inPassing) strongest.offer(pair, said * square, key >>> 0)
  }
  return strongest.found
}
