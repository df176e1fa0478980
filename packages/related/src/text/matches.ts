import { withRoom } from './arena.ts'
import type { Profiles } from './profiles.ts'

/**
 * The words that candidates share with a query: a chain of entries for each of its words. An entry is candidate · 128 + opening · 64 + weight:
 * the candidate's index, 1 when the word stands in that one's opening, and the word's weight there. Whoever follows a chain takes it apart on
 * the spot, for a function of another module is looked up at each step.
 */
export class Matches {
  /** By the query's number of a word + 1: where its last entry stands; 0 when no candidate has it. */
  heads: Uint32Array = new Uint32Array(0)
  /** From 1 on. */
  entries: Uint32Array = new Uint32Array(0)
  /** Beside `entries`: where the one before stands; 0 when there is none. */
  before: Uint32Array = new Uint32Array(0)
  #touched = 0
  readonly #profiles: Profiles

  constructor(profiles: Profiles) {
    this.#profiles = profiles
  }

  /** `locals`: by term the query's own number + 1, of which it has `words`; 0 for any other term. */
  find(candidates: Int32Array, locals: Uint16Array, words: number): void {
    this.heads = withRoom(this.heads, words + 1)
    this.heads.fill(0)
    let most = 1
    for (let c = 0; c < candidates.length; c++) most += this.#touch(candidates[c] as number)
    this.entries = withRoom(this.entries, most)
    this.before = withRoom(this.before, most)
    let size = 1
    for (let c = 0; c < candidates.length; c++)
      size = this.#add(c, candidates[c] as number, locals, size)
  }

  /** Reads a number of each line of memory, which lie far apart: side by side they are there sooner than one after the other. */
  #touch(slot: number): number {
    const { terms, firstTerm, endTerm } = this.#profiles.read(slot)
    let touched = 0
    for (let i = firstTerm; i < endTerm; i += 16) touched ^= terms[i] as number
    this.#touched ^= touched
    return endTerm - firstTerm
  }

  #add(c: number, slot: number, locals: Uint16Array, first: number): number {
    const { entries, before, heads } = this
    const { terms, weights, firstTerm, endTerm } = this.#profiles.read(slot)
    const opening = firstTerm + (this.#profiles.openings.array[slot] as number)
    // What the query does not ask for is written down as well, and the next over it: that is faster than to ask.
    let size = first
    for (let at = firstTerm; at < endTerm; at++) {
      entries[size] = at
      size += (0 - (locals[terms[at] as number] as number)) >>> 31
    }
    for (let i = first; i < size; i++) {
      const at = entries[i] as number
      const word = locals[terms[at] as number] as number
      entries[i] = (c << 7) | (((at - opening) >>> 31) << 6) | (weights[at] as number)
      before[i] = heads[word] as number
      heads[word] = i
    }
    return size
  }
}
