import { Strongest } from './strongest.ts'
import type { TextIndex } from './text-index.ts'

/** The pairs two texts share, the most telling first, in the form in which they stand within one sentence of both, as in the text of `to`. */
export function sharedPairs<Item>(
  { asked, reader }: TextIndex<Item>,
  from: number,
  to: number,
  limit: number,
): readonly string[] {
  asked.use(from)
  asked.compare(to)
  const { common, pairs, squares, here, there } = asked
  const strongest = new Strongest(limit * 3)
  for (const pair of common) {
    const key = pairs.keys[pair] as number
    const times = (here.counts[pair] as number) * (there.counts[pair] as number)
    const strength = times * (squares[pair] as number)
    if (strength >= strongest.least) strongest.offer(pair, strength, key >>> 0)
  }
  const shown: string[] = []
  const phraseHere = reader.phrasesOf(from)
  const phraseThere = reader.phrasesOf(to)
  for (const pair of strongest.found) {
    if (shown.length === limit) break
    const phrase = here.firstOf(pair, phraseHere) === '' ? '' : there.firstOf(pair, phraseThere)
    if (phrase !== '') shown.push(phrase)
  }
  return shown
}
