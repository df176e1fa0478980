import type { TextIndex } from './text-index.ts'

/** The pairs two texts share, the most telling first, in the form in which they stand within one sentence of both, as in the text of `to`. */
export function sharedPairs<Item>(
  index: TextIndex<Item>,
  from: number,
  to: number,
  limit: number,
): readonly string[] {
  const { pairPlaces, pairReader, postings, reader } = index
  pairPlaces.use(from)
  const shared = new Map<number, number[]>()
  const pairs = pairReader.read(to)
  for (let i = 0; i < pairs; i++) {
    const key = pairReader.keys[i] as number
    if (pairPlaces.of(key) === undefined) continue
    const there = shared.get(key)
    if (there) there.push(i + 1)
    else shared.set(key, [i + 1])
  }
  return [...shared]
    .map(([key, there]) => {
      const here = pairPlaces.of(key) ?? []
      return { key, here, there, strength: here.length * there.length * postings.pairSquareOf(key) }
    })
    .sort((a, b) => b.strength - a.strength || (a.key >>> 0) - (b.key >>> 0))
    .slice(0, limit * 3)
    .map(({ here, there }) =>
      reader.phraseOf(from, here) === '' ? '' : reader.phraseOf(to, there),
    )
    .filter((phrase) => phrase !== '')
    .slice(0, limit)
}
