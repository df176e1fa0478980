import type { SearchMark } from '@octavo/theme'
import { wordsOf } from '../src/words.ts'

/** Where words of the index stand in a text. Neighbours that overlap are one. */
export function marksOf(text: string, terms: ReadonlySet<string>): readonly SearchMark[] {
  const marks: [number, number][] = []
  for (const { form, start, end } of wordsOf(text)) {
    if (!terms.has(form)) continue
    const last = marks.at(-1)
    if (last !== undefined && start < last[1]) last[1] = end
    else marks.push([start, end])
  }
  return marks
}
