import { withRoom } from './arena.ts'
import type { Profiles } from './profiles.ts'

/** Of an entry: its candidate's index, its word's weight there, and 1 when the word stands in that one's opening. */
export const candidateOf = (entry: number): number => entry >>> 7
export const weightOf = (entry: number): number => entry & 63
export const isOpening = (entry: number): number => (entry >>> 6) & 1

/** The words that candidates share with a query: a chain of entries for each of its words. */
export class Matches {
  /** By the query's number of a word + 1: where its last entry stands; 0 when no candidate has it. */
  heads: Uint32Array = new Uint32Array(0)
  /** From 1 on. */
  entries: Uint32Array = new Uint32Array(0)
  /** Beside `entries`: where the one before stands; 0 when there is none. */
  before: Uint32Array = new Uint32Array(0)
  /** Beside `entries`: the query's number of the word + 1. */
  private words = new Uint16Array(0)
  private touched = 0
  private readonly profiles: Profiles

  constructor(profiles: Profiles) {
    this.profiles = profiles
  }

  /** `locals`: by term the query's own number + 1, of which it has `words`; 0 for any other term. */
  find(candidates: Int32Array, locals: Uint16Array, words: number): void {
    this.heads = withRoom(this.heads, words + 1)
    this.heads.fill(0)
    let size = 1
    for (let c = 0; c < candidates.length; c++) this.touch(candidates[c] as number)
    for (let c = 0; c < candidates.length; c++)
      size = this.add(c, candidates[c] as number, locals, size)
    this.before = withRoom(this.before, size)
    chain(this.words, this.heads, this.before, size)
  }

  /** Reads a number of each line of memory, which lie far apart: side by side they are there sooner than one after the other. */
  private touch(slot: number): void {
    const { terms, firstTerm, endTerm } = this.profiles.read(slot)
    for (let i = firstTerm; i < endTerm; i += 16) this.touched ^= terms[i] as number
  }

  // What the query does not ask for is written down as well, and the next over it: that is faster than to ask.
  private add(c: number, slot: number, locals: Uint16Array, first: number): number {
    const { terms, weights, firstTerm, endTerm } = this.profiles.read(slot)
    const most = first + endTerm - firstTerm
    this.entries = withRoom(this.entries, most + 1)
    this.words = withRoom(this.words, most + 1)
    const { entries, words } = this
    const opening = firstTerm + (this.profiles.openings.array[slot] as number)
    let at = first
    for (let i = firstTerm; i < endTerm; i++) {
      const word = locals[terms[i] as number] as number
      entries[at] = (c << 7) | (((i - opening) >>> 31) << 6) | (weights[i] as number)
      words[at] = word
      at += (0 - word) >>> 31
    }
    return at
  }
}

/** Says of each entry which one of the same word came before. */
function chain(words: Uint16Array, heads: Uint32Array, before: Uint32Array, size: number): void {
  for (let at = 1; at < size; at++) {
    const word = words[at] as number
    before[at] = heads[word] as number
    heads[word] = at
  }
}
