import { countWeight } from '../formulas.ts'
import { type Arena, append, arenaOf, reserve, withRoom } from './arena.ts'
import { emptyPart, type ProfilePart } from './profile-part.ts'
import type { Tokens } from './tokenizer.ts'

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
  #locals = new Int32Array(0)
  #counts = new Uint16Array(64)

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

  /** Adds the profile of the next slot, whose terms are of a vocabulary of so many. */
  add(tokens: Tokens, words: number): void {
    const { length } = tokens
    const { terms, sequence, places, termStarts, wordStarts } = this.later
    const firstTerm = reserve(terms, length)
    const firstWord = reserve(sequence, length)
    reserve(places, length)
    this.#locals = withRoom(this.#locals, words)
    this.#counts = withRoom(this.#counts, length)
    const early = Math.min(openingWords, length)
    const opening = this.#number(tokens, 0, early, 0)
    const own = this.#number(tokens, early, length, opening)
    terms.length = firstTerm + own
    const squares = this.#weigh(firstTerm, own)
    append(termStarts, firstTerm + own)
    append(wordStarts, firstWord + length)
    append(this.openings, opening)
    append(this.scales, squares > 0 ? 1 / Math.sqrt(squares) : 0)
  }

  /** Numbers some of a text's words, of which it has `known` already; returns how many it has then. */
  // What runs for each word is a function without what runs for each text: that is all the engine compiles with care.
  #number(
    { terms: numbers, starts, length }: Tokens,
    start: number,
    end: number,
    known: number,
  ): number {
    const locals = this.#locals
    const counts = this.#counts
    const { terms, sequence, places } = this.later
    const { array: termAt } = terms
    const { array: localAt } = sequence
    const { array: placeAt } = places
    const firstTerm = terms.length - length
    const firstWord = sequence.length - length
    let own = known
    for (let i = start; i < end; i++) {
      const term = numbers[i] as number
      let local = locals[term] as number
      if (local === 0) {
        termAt[firstTerm + own] = term
        counts[own++] = 0
        local = own
        locals[term] = own
      }
      counts[local - 1] = (counts[local - 1] as number) + 1
      localAt[firstWord + i] = local - 1
      placeAt[firstWord + i] = Math.min(starts[i] as number, unknownPlace)
    }
    return own
  }

  /** Gives a text's terms their weights and forgets that they are its own; returns the sum of the squares. */
  #weigh(firstTerm: number, own: number): number {
    const { later } = this
    const locals = this.#locals
    const counts = this.#counts
    const first = reserve(later.weights, own)
    const { array: terms } = later.terms
    const { array: weights } = later.weights
    let squares = 0
    for (let local = 0; local < own; local++) {
      const weight = countWeights[Math.min(counts[local] as number, 255)] as number
      squares += weight * weight
      weights[first + local] = weight
      locals[terms[firstTerm + local] as number] = 0
    }
    return squares
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
