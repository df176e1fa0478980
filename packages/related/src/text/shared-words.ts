import { weightOfCount } from './profiles.ts'
import type { TextIndex } from './text-index.ts'

const once = weightOfCount(1)

/** The stems two texts share, the most telling first, as they stand in the text of `to`. */
export function sharedWords<Item>(
  index: TextIndex<Item>,
  from: number,
  to: number,
  limit: number,
  size: number,
): readonly string[] {
  const { profiles, postings, vocabulary, reader } = index
  const here = profiles.read(from)
  const there = profiles.read(to)
  // Said once in passing in either text is not what both are about, and most words of a text are.
  const own = new Map<number, number>()
  for (let i = here.firstTerm; i < here.endTerm; i++) {
    const weight = here.weights[i] as number
    if (weight > once) own.set(here.terms[i] as number, weight)
  }
  const common = Math.max(3, size / 4)
  const shared: { local: number; key: number; strength: number }[] = []
  for (let i = there.firstTerm; i < there.endTerm; i++) {
    const other = there.weights[i] as number
    if (other <= once) continue
    const term = there.terms[i] as number
    const weight = own.get(term)
    if (weight === undefined || postings.words.count(term) > common) continue
    shared.push({
      local: i - there.firstTerm,
      key: vocabulary.hashes[term] as number,
      strength: postings.squareOf(term) * weight * other,
    })
  }
  shared.sort((a, b) => b.strength - a.strength || a.key - b.key)
  const shown = shared.slice(0, limit * 3).map(({ local }) => {
    const at = there.sequence.indexOf(local, there.firstWord)
    return reader.wordOf(to, at - there.firstWord)
  })
  return [...new Set(shown)].filter((word) => word !== '').slice(0, limit)
}
