import type { TextIndex } from './text-index.ts'

/** The words that tell most about a text, the strongest first: (1 + ln count) · idf, over the strongest's. */
export function tellingWords<Item>(
  { profiles, postings, reader, vocabulary }: TextIndex<Item>,
  slot: number,
  limit: number,
): readonly { readonly word: string; readonly weight: number }[] {
  const { terms, weights, sequence, firstTerm, endTerm, firstWord } = profiles.read(slot)
  const strengths = Array.from(
    weights.subarray(firstTerm, endTerm),
    (weight, local) => weight * postings.idfOf(terms[firstTerm + local] as number),
  )
  const hashOf = (local: number): number =>
    vocabulary.hashes[terms[firstTerm + local] as number] as number
  const order = strengths
    .map((_, local) => local)
    .sort((a, b) => (strengths[b] as number) - (strengths[a] as number) || hashOf(a) - hashOf(b))
  const found: { word: string; weight: number }[] = []
  for (const local of order) {
    if (found.length === limit) break
    const word = reader.wordOf(slot, sequence.indexOf(local, firstWord) - firstWord)
    if (word !== '')
      found.push({
        word,
        weight: (strengths[local] as number) / (strengths[order[0] as number] as number),
      })
  }
  return found
}
