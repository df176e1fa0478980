import { eachPair } from './pair-runs.ts'
import type { TextIndex } from './text-index.ts'

/** The pairs two texts share, the most telling first, in the form in which they stand within one sentence of both, as in the text of `to`. */
export function sharedPairs<Item>(
  index: TextIndex<Item>,
  from: number,
  to: number,
  limit: number,
): readonly string[] {
  const { profiles, vocabulary, postings, reader } = index
  const others = new Map<number, number[]>()
  eachPair(profiles, vocabulary, to, (key, at) => {
    const places = others.get(key)
    if (places) places.push(at)
    else others.set(key, [at])
  })
  const shared = new Map<number, { places: number[]; strength: number }>()
  eachPair(profiles, vocabulary, from, (key, at) => {
    const count = others.get(key)?.length
    if (count === undefined) return
    const known = shared.get(key)
    if (known) {
      known.places.push(at)
      known.strength += count * postings.pairSquareOf(key)
    } else shared.set(key, { places: [at], strength: count * postings.pairSquareOf(key) })
  })
  return [...shared]
    .sort((a, b) => b[1].strength - a[1].strength || a[0] - b[0])
    .slice(0, limit * 3)
    .map(([key, { places }]) =>
      reader.phraseOf(from, places) === '' ? '' : reader.phraseOf(to, others.get(key) ?? []),
    )
    .filter((phrase) => phrase !== '')
    .slice(0, limit)
}
