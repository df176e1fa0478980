import type { CandidateQuery } from '../candidate-source.ts'
import { checkedStrings } from '../misuse.ts'
import { tellingWords } from '../text/telling-words.ts'
import { mostCandidates } from './candidate-counts.ts'
import type { RelatedEngine } from './related-engine.ts'

/** How many words an outside engine is asked for. */
const mostTerms = 25

/** What an outside engine is asked, for a slot. */
export function queryOf<Item>({ ids, texts }: RelatedEngine<Item>, slot: number): CandidateQuery {
  const text = texts.find(({ postings }) => postings.listing.wantsWords)
  return {
    id: ids[slot] as string,
    terms: text ? tellingWords(text, slot, mostTerms) : [],
    limit: mostCandidates,
  }
}

/** The slots of ids that are known, each once: what an outside engine names may be gone, or named twice. */
export function slotsNamed<Item>(
  { slotOf }: RelatedEngine<Item>,
  ids: readonly string[],
): Int32Array {
  const named = checkedStrings('what a CandidateSource gives', ids) ?? []
  const slots = named.flatMap((id) => slotOf.get(id) ?? [])
  return Int32Array.from(new Set(slots)).sort()
}
