import type { TextIndex } from './text-index.ts'

/** The pairs two texts share, the most telling first, as they stand in the text of `from`. */
export function sharedPairs<Item>(
  index: TextIndex<Item>,
  from: number,
  to: number,
  limit: number,
): readonly string[] {
  const others = new Map<number, number>()
  index.eachPair(to, (key) => others.set(key, (others.get(key) ?? 0) + 1))
  const shared = new Map<number, { places: number[]; strength: number }>()
  index.eachPair(from, (key, at) => {
    const count = others.get(key)
    if (count === undefined) return
    const known = shared.get(key)
    if (known) {
      known.places.push(at)
      known.strength += count * index.pairSquareOf(key)
    } else shared.set(key, { places: [at], strength: count * index.pairSquareOf(key) })
  })
  return [...shared]
    .sort((a, b) => b[1].strength - a[1].strength || a[0] - b[0])
    .slice(0, limit * 3)
    .map(([, { places }]) => index.phraseOf(from, places))
    .filter((phrase) => phrase !== '')
    .slice(0, limit)
}
