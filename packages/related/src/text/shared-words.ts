import { once } from './asked-text.ts'
import { Strongest } from './strongest.ts'
import type { TextIndex } from './text-index.ts'

/** A word whose first places are in code, or of another form (`moderated`), is looked for at so many. */
const mostTries = 8

/** The stems two texts share, the most telling first, as they stand in the text of `to`; with a word beside them that both have there always. */
export function sharedWords<Item>(
  { asked, profiles, vocabulary, reader }: TextIndex<Item>,
  from: number,
  to: number,
  limit: number,
): readonly string[] {
  asked.use(from)
  const { worths } = asked
  const { terms, weights, sequence, firstTerm, endTerm, firstWord, endWord } = profiles.read(to)
  const strongest = new Strongest<number>(limit * 3)
  for (let i = firstTerm; i < endTerm; i++) {
    const there = weights[i] as number
    if (there <= once) continue
    const term = terms[i] as number
    const strength = (worths[term] as number) * there
    if (strength > 0 && strength >= strongest.least)
      strongest.offer(i - firstTerm, strength, vocabulary.hashes[term] as number)
  }
  const textHere = reader.read(from)
  const textThere = reader.read(to)
  if (!textHere || !textThere) return []
  const wordOf = (local: number): string => {
    // A text's own terms are in the order in which they first stand in it.
    let at = sequence.indexOf(local, firstWord + local)
    for (let tries = 0; at >= firstWord && at < endWord && tries < mostTries; tries++) {
      const place = at - firstWord
      const word = textThere.word(place)
      if (word !== '') return textThere.longer(place, place, textHere) || word
      at = sequence.indexOf(local, at + 1)
    }
    return ''
  }
  const shown: string[] = []
  for (const local of strongest.found) {
    if (shown.length === limit) break
    const word = wordOf(local)
    if (word !== '' && !shown.includes(word)) shown.push(word)
  }
  return shown
}
