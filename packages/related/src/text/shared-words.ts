import { weightOfCount } from './profiles.ts'
import type { TextIndex } from './text-index.ts'

const once = weightOfCount(1)

/** The stems two texts share, the most telling first, as they stand in the text of `to`. */
export function sharedWords<Item>(
  index: TextIndex<Item>,
  from: number,
  to: number,
  limit: number,
): readonly string[] {
  const { keys, weights, sequence } = index.profiles
  const [first, count] = index.span(from)
  const [otherFirst, otherCount, otherWord, otherWords] = index.span(to)
  const common = Math.max(3, index.size / 4)
  const shared: { local: number; key: number; strength: number }[] = []
  for (let i = 0, j = otherFirst; i < count && j < otherFirst + otherCount; ) {
    const key = keys.array[first + i] as number
    const other = keys.array[j] as number
    if (key < other) i++
    else if (key > other) j++
    else {
      const weight = weights.array[first + i] as number
      const other = weights.array[j] as number
      // Said once in passing in either text is not what both are about.
      if (weight > once && other > once && index.words.count(key) <= common)
        shared.push({
          local: j - otherFirst,
          key,
          strength: index.squareOf(key) * weight * other,
        })
      i++
      j++
    }
  }
  shared.sort((a, b) => b.strength - a.strength || a.key - b.key)
  const shown = shared.slice(0, limit * 3).map(({ local }) => {
    const at = sequence.array.indexOf(local, otherWord)
    return at >= 0 && at < otherWord + otherWords ? index.wordOf(to, at - otherWord) : ''
  })
  return [...new Set(shown)].filter((word) => word !== '').slice(0, limit)
}
