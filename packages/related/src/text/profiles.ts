import { countWeight } from '../formulas.ts'
import { type Arena, appendTo, arenaOf, reserve, withRoom } from './arena.ts'
import { emptyPart, type ProfilePart } from './profile-part.ts'
import type { Tokens } from './tokenizer.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Where a text's numbers stand. */
export interface Profile {
  readonly terms: Uint32Array
  readonly weights: Uint8Array
  readonly sequence: Uint16Array
  readonly places: Uint16Array
  readonly firstTerm: number
  readonly endTerm: number
  readonly firstWord: number
  readonly endWord: number
}

/** How many words count as a text's opening, with a repeated title before them. */
export const openingWords = 120

export const unknownPlace = 0xffff

/** 8 · (1 + ln count), rounded, for 0 ≤ count < 256: below 64. Small whole numbers, so that sums are exact in any order. */
const countWeights: Uint8Array = Uint8Array.from({ length: 256 }, (_, count) =>
  Math.round(8 * countWeight(count)),
)

export function weightOfCount(count: number): number {
  return countWeights[Math.min(count, 255)] ?? 0
}

/** The length of every text's weights where texts are held against each other: whole numbers, of which sums are exact in any order. */
export const unit = 1000

/** What is kept of texts: their distinct stems with their weights, and the order in which they stand. */
export class Profiles {
  /** Inverse lengths by slot: 1 / √(Σ weight²), 0 for an empty text. */
  scales: Arena<Float64Array> = arenaOf(new Float64Array(0))
  /** By slot: how many of the text's own terms stand in its opening. They are its first ones. */
  openings: Arena<Uint8Array> = arenaOf(new Uint8Array(0))
  base: ProfilePart = emptyPart(0)
  later: ProfilePart = emptyPart(0)
  /** Own number + 1 of a term in the text at hand, otherwise 0. */
  private locals = new Int32Array(0)
  private counts = new Uint16Array(64)

  get slots(): number {
    return this.scales.length
  }

  /** Of all slots together, also of those that are gone. */
  get words(): number {
    return this.base.sequence.length + this.later.sequence.length
  }

  read(slot: number): Profile {
    const part = slot < this.later.first ? this.base : this.later
    const at = slot - part.first
    const { terms, weights, sequence, places, termStarts, wordStarts } = part
    return {
      terms: terms.array,
      weights: weights.array,
      sequence: sequence.array,
      places: places.array,
      firstTerm: termStarts.array[at] as number,
      endTerm: termStarts.array[at + 1] as number,
      firstWord: wordStarts.array[at] as number,
      endWord: wordStarts.array[at + 1] as number,
    }
  }

  /** For each word of a text, where it starts. */
  placesOf(slot: number): Uint16Array {
    const { places, firstWord, endWord } = this.read(slot)
    return places.subarray(firstWord, endWord)
  }

  /** A slot's own terms, in the order in which they first came. */
  termsOf(slot: number): Uint32Array {
    const { terms, firstTerm, endTerm } = this.read(slot)
    return terms.subarray(firstTerm, endTerm)
  }

  has(slot: number, term: number): boolean {
    return this.termsOf(slot).includes(term)
  }

  /** Adds the profile of the next slot. */
  add({ keys, starts, length }: Tokens, vocabulary: Vocabulary): void {
    const { terms, weights, sequence, places, termStarts, wordStarts } = this.later
    const firstTerm = reserve(terms, length)
    const firstWord = reserve(sequence, length)
    reserve(places, length)
    let own = 0
    let opening = 0
    for (let i = 0; i < length; i++) {
      const term = vocabulary.numberOf(keys[i] as number)
      if (term >= this.locals.length) this.locals = withRoom(this.locals, term + 1)
      let local = this.locals[term] as number
      if (local === 0) {
        terms.array[firstTerm + own] = term
        if (own >= this.counts.length) this.counts = withRoom(this.counts, own + 1)
        this.counts[own++] = 0
        local = own
        this.locals[term] = own
      }
      this.counts[local - 1] = (this.counts[local - 1] as number) + 1
      sequence.array[firstWord + i] = local - 1
      places.array[firstWord + i] = Math.min(starts[i] as number, unknownPlace)
      if (i < openingWords) opening = own
    }
    terms.length = firstTerm + own
    reserve(weights, own)
    let sum = 0
    for (let local = 0; local < own; local++) {
      const weight = weightOfCount(this.counts[local] as number)
      sum += weight * weight
      weights.array[firstTerm + local] = weight
      this.locals[terms.array[firstTerm + local] as number] = 0
    }
    appendTo(termStarts, [firstTerm + own])
    appendTo(wordStarts, [firstWord + length])
    appendTo(this.openings, [opening])
    appendTo(this.scales, [sum > 0 ? 1 / Math.sqrt(sum) : 0])
  }

  /** Makes the slots that came later the base, when there was none. */
  keep(): void {
    this.useBase(this.later)
  }

  /** Forgets what it had, but for `scales` and `openings`. */
  useBase(base: ProfilePart): void {
    this.base = base
    this.later = emptyPart(base.termStarts.length - 1)
  }
}
