import type { SectionReader } from '../bytes/sections.ts'
import type { Changes } from '../engine/changes.ts'
import type { Numbers } from './arena.ts'
import { hashText } from './hash.ts'
import { Profiles } from './profiles.ts'
import { type TakeIn, TextPostings } from './text-postings.ts'
import type { Tokens } from './tokenizer.ts'
import { Vocabulary } from './vocabulary.ts'

/** Which items have which terms (words of a text, tags, pieces of a title), while items come and go. */
export class TermTable {
  readonly vocabulary: Vocabulary
  readonly profiles: Profiles = new Profiles()
  readonly postings: TextPostings
  private waiting: number[] = []
  private gone: number[] = []

  /** Tables with the same vocabulary number the same terms alike. */
  constructor(vocabulary: Vocabulary = new Vocabulary(), takeIn?: TakeIn) {
    this.vocabulary = vocabulary
    this.postings = new TextPostings(this.profiles, vocabulary, takeIn)
  }

  /** Slots come in order. A guest asks and is not found. */
  add(slot: number, tokens: Tokens, guest: boolean): void {
    this.profiles.add(tokens, this.vocabulary)
    if (guest) this.postings.welcome(slot)
    else this.waiting.push(slot)
  }

  /** Adds terms that are not taken apart. */
  addTerms(slot: number, terms: readonly string[], guest: boolean): void {
    const keys = Uint32Array.from(new Set(terms), hashText)
    this.add(slot, { keys, starts: new Uint32Array(keys.length), length: keys.length }, guest)
  }

  drop(slot: number): void {
    const at = this.waiting.indexOf(slot)
    if (at >= 0) this.waiting.splice(at, 1)
    else this.gone.push(slot)
  }

  /** Takes the waiting changes in, and tells what became rarer or more common. */
  settle(living: Int32Array, changes: Changes): void {
    this.postings.settle({ waiting: this.waiting, gone: this.gone, living }, changes)
    this.waiting = []
    this.gone = []
  }

  /** Moves the living slots to the front, in their order, and forgets the rest. */
  compact(living: Int32Array, renumbered: Int32Array): void {
    this.profiles.move(living, renumbered)
    this.postings.rebuild(Int32Array.from(living, (_, to) => to))
  }

  /** Keeps the slots as they are: as if they were right after `compact`. Only after the first `settle`. */
  keep(): void {
    this.profiles.keep()
  }

  /** Only right after `compact` or `keep`. */
  save(): readonly Numbers[] {
    return [...this.profiles.save(), ...this.postings.save()]
  }

  load(reader: SectionReader): void {
    this.profiles.load(reader)
    this.postings.load(reader, this.profiles.slots)
  }

  /** Slots that came after `load`. */
  saveLater(slots: Int32Array): readonly Numbers[] {
    return this.profiles.saveLater(slots)
  }

  /** The same again, right after `load`: as if they had been added. */
  loadLater(reader: SectionReader): void {
    const first = this.profiles.slots
    this.profiles.loadLater(reader)
    for (let slot = first; slot < this.profiles.slots; slot++) this.waiting.push(slot)
  }

  /** A slot's own terms, in the order in which they first came. */
  termsOf(slot: number): Uint32Array {
    return this.profiles.termsOf(slot)
  }

  /** The number of a term that was not taken apart; below 0 when nobody ever had it. */
  find(term: string): number {
    return this.vocabulary.find(hashText(term))
  }
}

/**
 * Numbers the terms of the living in the order in which a fresh corpus meets them, so that equal corpora have equal
 * numbers; returns the new numbers by the old.
 */
export function renumber(
  vocabulary: Vocabulary,
  tables: readonly TermTable[],
  living: Int32Array,
): Int32Array {
  const { hashes, size } = vocabulary
  const renumbered = new Int32Array(size).fill(-1)
  const met = new Uint32Array(size)
  let count = 0
  for (const slot of living)
    for (const { profiles } of tables) {
      const { terms, firstTerm, endTerm } = profiles.read(slot)
      for (let i = firstTerm; i < endTerm; i++) {
        const term = terms[i] as number
        if (renumbered[term] !== -1) continue
        met[count] = hashes[term] as number
        renumbered[term] = count++
      }
    }
  vocabulary.use(met.slice(0, count))
  return renumbered
}
