import { addUp } from './arena.ts'
import type { Listing } from './listing.ts'
import { entryOf, type Runs } from './living-postings.ts'
import type { Profiles } from './profiles.ts'

/** Turns profiles round: for each term who is listed for it, and how many have it. */
export function wordRunsOf(
  profiles: Profiles,
  slots: Int32Array,
  terms: number,
  listing: Listing,
): { readonly runs: Runs; readonly counts: Int32Array } {
  const counts = new Int32Array(terms)
  for (const slot of slots) countTerms(profiles, slot, counts)
  const leasts = Int16Array.from(counts, (count) => listing.leastPart(count))
  const starts = new Uint32Array(terms + 1)
  // Once to count them, each term's beside the next term's start, and once to write them down.
  const sizes = starts.subarray(1)
  for (const slot of slots) countListed(profiles, slot, leasts, listing, sizes)
  addUp(starts)
  const entries = new Int32Array(starts[terms] as number)
  const next = starts.slice()
  for (const slot of slots) list(profiles, slot, leasts, listing, next, entries)
  return { runs: { starts, entries }, counts }
}

function countTerms(profiles: Profiles, slot: number, counts: Int32Array): void {
  const { terms, firstTerm, endTerm } = profiles.read(slot)
  for (let i = firstTerm; i < endTerm; i++) {
    const term = terms[i] as number
    counts[term] = (counts[term] as number) + 1
  }
}

function countListed(
  profiles: Profiles,
  slot: number,
  leasts: Int16Array,
  listing: Listing,
  sizes: Uint32Array,
): void {
  const { terms, weights, firstTerm, endTerm } = profiles.read(slot)
  for (let i = firstTerm; i < endTerm; i++) {
    const term = terms[i] as number
    const isListed = listing.partOf(slot, weights[i] as number) >= (leasts[term] as number)
    sizes[term] = (sizes[term] as number) + Number(isListed)
  }
}

function list(
  profiles: Profiles,
  slot: number,
  leasts: Int16Array,
  listing: Listing,
  next: Uint32Array,
  entries: Int32Array,
): void {
  const { terms, weights, firstTerm, endTerm } = profiles.read(slot)
  for (let i = firstTerm; i < endTerm; i++) {
    const term = terms[i] as number
    const part = listing.partOf(slot, weights[i] as number)
    if (part < (leasts[term] as number)) continue
    const at = next[term] as number
    next[term] = at + 1
    entries[at] = entryOf(slot, part)
  }
}
