import { appendTo } from './arena.ts'
import { emptyPart, type ProfilePart } from './profile-part.ts'
import type { Profiles } from './profiles.ts'

/** The texts of some slots, one after the other: as the first ones there are. */
export function partOf(profiles: Profiles, slots: Int32Array): ProfilePart {
  const part = emptyPart(0)
  for (const slot of slots) {
    const { terms, weights, sequence, places, firstTerm, endTerm, firstWord, endWord } =
      profiles.read(slot)
    appendTo(part.terms, terms.subarray(firstTerm, endTerm))
    appendTo(part.weights, weights.subarray(firstTerm, endTerm))
    appendTo(part.sequence, sequence.subarray(firstWord, endWord))
    appendTo(part.places, places.subarray(firstWord, endWord))
    appendTo(part.termStarts, [part.terms.length])
    appendTo(part.wordStarts, [part.sequence.length])
  }
  return part
}

export function scalesOf({ scales }: Profiles, slots: Int32Array): Float64Array {
  return Float64Array.from(slots, (slot) => scales.array[slot] as number)
}

export function openingsOf({ openings }: Profiles, slots: Int32Array): Uint8Array {
  return Uint8Array.from(slots, (slot) => openings.array[slot] as number)
}
