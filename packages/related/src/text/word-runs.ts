import type { Runs } from './living-postings.ts'
import { entryOf } from './living-postings.ts'
import type { Profiles } from './profiles.ts'

/**
 * Turns profiles round: for each term who has it. Terms in more than `most` slots get no run, for they
 * find no candidates.
 */
export function wordRunsOf(
  profiles: Profiles,
  slots: Int32Array,
  terms: number,
  most: number,
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
  for (let term = 0; term < terms; term++) {
    const count = counts[term] as number
    starts[term + 1] = (starts[term] as number) + (count > most ? 0 : count)
  }
  const entries = new Int32Array(starts[terms] as number)
  const next = starts.slice()
  for (const slot of slots) {
    const { terms: own, weights, firstTerm, endTerm } = profiles.read(slot)
    for (let i = firstTerm; i < endTerm; i++) {
      const term = own[i] as number
      if ((counts[term] as number) > most) continue
      const at = next[term] as number
      next[term] = at + 1
      entries[at] = entryOf(slot, weights[i] as number)
    }
  }
  return { runs: { starts, entries }, counts }
}
