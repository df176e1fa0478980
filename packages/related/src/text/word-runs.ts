import { entryOf, type Runs } from './living-postings.ts'
import type { Profiles } from './profiles.ts'

/** Which of a slot's terms are listed, and with which weight: 0 for one that is not. */
export type Listing = (slot: number, weight: number, count: number) => number

/** Turns profiles round: for each term who is listed for it, and how many have it. */
export function wordRunsOf(
  profiles: Profiles,
  slots: Int32Array,
  terms: number,
  listing: Listing,
): { readonly runs: Runs; readonly counts: Int32Array } {
  const counts = new Int32Array(terms)
  for (const slot of slots) {
    const { terms: own, firstTerm, endTerm } = profiles.read(slot)
    for (let i = firstTerm; i < endTerm; i++) {
      const term = own[i] as number
      counts[term] = (counts[term] as number) + 1
    }
  }
  const starts = new Uint32Array(terms + 1)
  eachListed(profiles, slots, counts, listing, (term) => {
    starts[term + 1] = (starts[term + 1] as number) + 1
  })
  for (let term = 0; term < terms; term++)
    starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number)
  const entries = new Int32Array(starts[terms] as number)
  const next = starts.slice()
  eachListed(profiles, slots, counts, listing, (term, slot, weight) => {
    const at = next[term] as number
    next[term] = at + 1
    entries[at] = entryOf(slot, weight)
  })
  return { runs: { starts, entries }, counts }
}

function eachListed(
  profiles: Profiles,
  slots: Int32Array,
  counts: Int32Array,
  listing: Listing,
  visit: (term: number, slot: number, weight: number) => void,
): void {
  for (const slot of slots) {
    const { terms, weights, firstTerm, endTerm } = profiles.read(slot)
    for (let i = firstTerm; i < endTerm; i++) {
      const term = terms[i] as number
      const weight = listing(slot, weights[i] as number, counts[term] as number)
      if (weight > 0) visit(term, slot, weight)
    }
  }
}
