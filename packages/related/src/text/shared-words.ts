import type { TextIndex } from './text-index.ts'

/** The stems two texts share, the most telling first, as positions of words in the text of `from`. */
export function sharedWords<Item>(
  index: TextIndex<Item>,
  from: number,
  to: number,
  limit: number,
): readonly string[] {
  const { keys, weights, sequence } = index.profiles
  const [first, count, firstWord, words] = index.span(from)
  const [otherFirst, otherCount] = index.span(to)
  const shared: { local: number; key: number; strength: number }[] = []
  for (let i = 0, j = otherFirst; i < count && j < otherFirst + otherCount; ) {
    const key = keys.array[first + i] as number
    const other = keys.array[j] as number
    if (key < other) i++
    else if (key > other) j++
    else {
      const strength =
        index.squareOf(key) * (weights.array[first + i] as number) * (weights.array[j] as number)
      shared.push({ local: i, key, strength })
      i++
      j++
    }
  }
  shared.sort((a, b) => b.strength - a.strength || a.key - b.key)
  return shared.slice(0, limit).map(({ local }) => {
    const at = sequence.array.indexOf(local, firstWord)
    return at >= 0 && at < firstWord + words ? index.wordOf(from, at - firstWord) : ''
  })
}
