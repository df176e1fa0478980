import type { Changes } from '../engine/changes.ts'
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
  #waiting: number[] = []
  #gone: number[] = []

  /** Tables with the same vocabulary number the same terms alike. */
  constructor(vocabulary: Vocabulary = new Vocabulary(), takeIn?: TakeIn) {
    this.vocabulary = vocabulary
    this.postings = new TextPostings(this.profiles, vocabulary, takeIn)
  }

  /** Slots come in order. A guest asks and is not found. */
  add(slot: number, tokens: Tokens, guest: boolean): void {
    this.profiles.add(tokens, this.vocabulary.size)
    if (guest) this.postings.welcome(slot)
    else this.expect(slot)
  }

  /** Says that a slot with a profile is to be taken in. */
  expect(slot: number): void {
    this.#waiting.push(slot)
  }

  /** Adds terms that are not taken apart. */
  addTerms(slot: number, terms: readonly string[], guest: boolean): void {
    const numbers = Uint32Array.from(new Set(terms), (term) =>
      this.vocabulary.numberOf(hashText(term)),
    )
    const { length } = numbers
    this.add(slot, { terms: numbers, starts: new Uint32Array(length), length }, guest)
  }

  drop(slot: number): void {
    const at = this.#waiting.indexOf(slot)
    if (at >= 0) this.#waiting.splice(at, 1)
    else this.#gone.push(slot)
  }

  /** Takes the waiting changes in, and tells what became rarer or more common. */
  settle(living: Int32Array, changes: Changes): void {
    this.postings.settle({ waiting: this.#waiting, gone: this.#gone, living }, changes)
    this.#waiting = []
    this.#gone = []
  }

  /** Keeps the slots as they are: as if they had been moved to the front. Only after the first `settle`. */
  keep(): void {
    this.profiles.keep()
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
