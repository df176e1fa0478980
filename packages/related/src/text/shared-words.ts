import { weightOfCount } from './profiles.ts'
import { Strongest } from './strongest.ts'
import type { TextIndex } from './text-index.ts'

const once = weightOfCount(1)

/** The stems two texts share, the most telling first, as they stand in the text of `to`. */
export function sharedWords<Item>(
  { asked, profiles, postings, vocabulary, reader }: TextIndex<Item>,
  from: number,
  to: number,
  limit: number,
): readonly string[] {
  asked.use(from)
  const { weights: own } = asked
  const { terms, weights, sequence, firstTerm, endTerm, firstWord } = profiles.read(to)
  const strongest = new Strongest(limit * 3)
  for (let i = firstTerm; i < endTerm; i++) {
    const there = weights[i] as number
    // Said once in passing in either text is not what both are about, and most words of a text are.
    if (there <= once) continue
    const term = terms[i] as number
    const here = own[term] as number
    if (here <= once || postings.words.count(term) > postings.mostTelling) continue
    const strength = postings.squareOf(term) * here * there
    if (strength >= strongest.least)
      strongest.offer(i - firstTerm, strength, vocabulary.hashes[term] as number)
  }
  const shown: string[] = []
  for (const local of strongest.found) {
    if (shown.length === limit) break
    // A text's own terms are in the order in which they first stand in it.
    const word = reader.wordOf(to, sequence.indexOf(local, firstWord + local) - firstWord)
    if (word !== '' && !shown.includes(word)) shown.push(word)
  }
  return shown
}
