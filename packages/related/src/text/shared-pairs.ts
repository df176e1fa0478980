import type { OpenText } from './open-text.ts'
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
  asked.compare(to)
  const textHere = reader.read(from)
  const textThere = reader.read(to)
  if (!textHere || !textThere) return []
  const phrasesOf = (inPassing: boolean): readonly string[] => {
    const shown: string[] = []
    for (const pair of strongestPairs(index, inPassing, limit * 3)) {
      if (shown.length === limit) break
      const phrase = phraseOf(index, pair, textHere, textThere)
      if (phrase !== '' && !shown.includes(phrase)) shown.push(phrase)
    }
    return shown
  }
  const telling = phrasesOf(false)
  if (telling.length > 0 || sharedWords(index, from, to, 1).length > 0) return telling
  return phrasesOf(true)
}

/** Of the pairs that the texts being compared have in common. */
function strongestPairs<Item>(
  { asked }: TextIndex<Item>,
  inPassing: boolean,
  most: number,
): readonly number[] {
  const { common, pairs, squares, here, there } = asked
  const strongest = new Strongest(most)
  for (const pair of common) {
    if (asked.isInPassing(pair) !== inPassing) continue
    const key = pairs.keys[pair] as number
    const times = (here.counts[pair] as number) * (there.counts[pair] as number)
    const strength = times * (squares[pair] as number)
    if (strength >= strongest.least) strongest.offer(pair, strength, key >>> 0)
  }
  return strongest.found
}

function phraseOf<Item>(
  { asked }: TextIndex<Item>,
  pair: number,
  textHere: OpenText,
  textThere: OpenText,
): string {
  if (asked.here.firstOf(pair, (at) => textHere.phrase(at)) === '') return ''
  return asked.there.firstOf(
    pair,
    (at) => textThere.phrase(at) && (textThere.longerPhrase(at, textHere) || textThere.phrase(at)),
  )
}
