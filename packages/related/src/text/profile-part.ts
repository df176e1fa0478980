import { type Arena, arenaOf, type Numbers, type NumbersType } from './arena.ts'

/** Consecutive slots' texts: those that came from bytes, or those that came later. */
export interface ProfilePart {
  /** The first slot. */
  readonly first: number
  /** Distinct stems in the order in which they first stand in the text. */
  readonly terms: Arena<Uint32Array>
  /** 8 · (1 + ln count), rounded; beside `terms`. */
  readonly weights: Arena<Uint8Array>
  /** For each word of the text, which of the text's own terms it is. */
  readonly sequence: Arena<Uint16Array>
  /** For each word of the text, where it starts; `unknownPlace` beyond 65,534. */
  readonly places: Arena<Uint16Array>
  /** Where a slot's terms start; one longer than there are slots. So are `wordStarts`. */
  readonly termStarts: Arena<Uint32Array>
  readonly wordStarts: Arena<Uint32Array>
}

/** A part of arrays that `next` gives, one after the other: the order in which they stand in bytes. */
export function partWith(
  first: number,
  next: <A extends Numbers>(type: NumbersType<A>, length: number) => A,
): ProfilePart {
  return {
    first,
    terms: arenaOf(next(Uint32Array, 0)),
    weights: arenaOf(next(Uint8Array, 0)),
    sequence: arenaOf(next(Uint16Array, 0)),
    places: arenaOf(next(Uint16Array, 0)),
    termStarts: arenaOf(next(Uint32Array, 1)),
    wordStarts: arenaOf(next(Uint32Array, 1)),
  }
}

export function emptyPart(first: number): ProfilePart {
  return partWith(first, (type, length) => new type(length))
}
