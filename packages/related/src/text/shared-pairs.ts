import type { TextIndex } from './text-index.ts'

/** The pairs two texts share, the most telling first, in the form in which they stand within one sentence of both, as in the text of `to`. */
export function sharedPairs<Item>(
  index: TextIndex<Item>,
  from: number,
  to: number,
  limit: number,
): readonly string[] {
  const { pairReader, postings, reader } = index
  const others = new Map<number, number[]>()
  const otherPairs = pairReader.read(to)
  for (let i = 0; i < otherPairs; i++) {
    const key = pairReader.keys[i] as number
    const places = others.get(key)
    if (places) places.push(i + 1)
    else others.set(key, [i + 1])
  }
  const shared = new Map<number, { places: number[]; strength: number }>()
  const pairs = pairReader.read(from)
  for (let i = 0; i < pairs; i++) {
    const key = pairReader.keys[i] as number
    const count = others.get(key)?.length
    if (count === undefined) continue
    const known = shared.get(key) ?? { places: [], strength: 0 }
    shared.set(key, known)
    known.places.push(i + 1)
    known.strength += count * postings.pairSquareOf(key)
  }
  return [...shared]
    .sort((a, b) => b[1].strength - a[1].strength || (a[0] >>> 0) - (b[0] >>> 0))
    .slice(0, limit * 3)
    .map(([key, { places }]) =>
      reader.phraseOf(from, places) === '' ? '' : reader.phraseOf(to, others.get(key) ?? []),
    )
    .filter((phrase) => phrase !== '')
    .slice(0, limit)
}
