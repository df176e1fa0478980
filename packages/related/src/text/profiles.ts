import type { SectionReader } from '../bytes/sections.ts'
import { countWeight } from '../formulas.ts'
import { type Arena, appendTo, arenaOf, type Numbers, reserve, usedOf, withRoom } from './arena.ts'
import type { Tokens } from './tokenizer.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Consecutive slots' texts: those that came from bytes, or those that came later. */
interface ProfilePart {
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
  private base: ProfilePart = emptyPart(0)
  private later: ProfilePart = emptyPart(0)
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

  /** Keeps the given slots in their order, their terms numbered anew. */
  move(slots: Int32Array, renumbered: Int32Array): void {
    const part = this.partOf(slots, 0)
    const { array } = part.terms
    for (let i = 0; i < part.terms.length; i++) array[i] = renumbered[array[i] as number] as number
    this.scales = arenaOf(this.scalesOf(slots))
    this.openings = arenaOf(this.openingsOf(slots))
    this.useBase(part)
  }

  /** Makes the slots that came later the base, when there was none. */
  keep(): void {
    this.useBase(this.later)
  }

  private partOf(slots: Int32Array, first: number): ProfilePart {
    const part = emptyPart(first)
    for (const slot of slots) {
      const { terms, weights, sequence, places, firstTerm, endTerm, firstWord, endWord } =
        this.read(slot)
      appendTo(part.terms, terms.subarray(firstTerm, endTerm))
      appendTo(part.weights, weights.subarray(firstTerm, endTerm))
      appendTo(part.sequence, sequence.subarray(firstWord, endWord))
      appendTo(part.places, places.subarray(firstWord, endWord))
      appendTo(part.termStarts, [part.terms.length])
      appendTo(part.wordStarts, [part.sequence.length])
    }
    return part
  }

  private scalesOf(slots: Int32Array): Float64Array {
    return Float64Array.from(slots, (slot) => this.scales.array[slot] as number)
  }

  private openingsOf(slots: Int32Array): Uint8Array {
    return Uint8Array.from(slots, (slot) => this.openings.array[slot] as number)
  }

  /** Only right after `move` or `load`. */
  save(): readonly Numbers[] {
    return [...rowsOf(this.base), usedOf(this.scales), usedOf(this.openings)]
  }

  load(reader: SectionReader): void {
    this.useBase(readPart(reader, 0))
    this.scales = arenaOf(reader.next(Float64Array))
    this.openings = arenaOf(reader.next(Uint8Array))
  }

  /** Slots that came later than those that were loaded. */
  saveLater(slots: Int32Array): readonly Numbers[] {
    const rows = rowsOf(this.partOf(slots, 0))
    return [...rows, this.scalesOf(slots), this.openingsOf(slots)]
  }

  /** The same again, right after `load`: they come to stand behind the loaded ones. */
  loadLater(reader: SectionReader): void {
    this.later = readPart(reader, this.later.first)
    appendTo(this.scales, reader.next(Float64Array))
    appendTo(this.openings, reader.next(Uint8Array))
  }

  private useBase(base: ProfilePart): void {
    this.base = base
    this.later = emptyPart(base.termStarts.length - 1)
  }
}

function emptyPart(first: number): ProfilePart {
  return {
    first,
    terms: arenaOf(new Uint32Array(0)),
    weights: arenaOf(new Uint8Array(0)),
    sequence: arenaOf(new Uint16Array(0)),
    places: arenaOf(new Uint16Array(0)),
    termStarts: arenaOf(new Uint32Array(1)),
    wordStarts: arenaOf(new Uint32Array(1)),
  }
}

function rowsOf(part: ProfilePart): readonly Numbers[] {
  const { terms, weights, sequence, places, termStarts, wordStarts } = part
  const arenas: readonly Arena<Numbers>[] = [
    terms,
    weights,
    sequence,
    places,
    termStarts,
    wordStarts,
  ]
  return arenas.map(usedOf)
}

function readPart({ next }: SectionReader, first: number): ProfilePart {
  return {
    first,
    terms: arenaOf(next(Uint32Array)),
    weights: arenaOf(next(Uint8Array)),
    sequence: arenaOf(next(Uint16Array)),
    places: arenaOf(next(Uint16Array)),
    termStarts: arenaOf(next(Uint32Array)),
    wordStarts: arenaOf(next(Uint32Array)),
  }
}
