import { withRoom } from './arena.ts'
import { hashPair } from './hash.ts'
import { KeyCounter } from './key-counter.ts'
import { PairPlaces } from './pair-places.ts'
import { PairReader } from './pair-reader.ts'
import type { Profiles } from './profiles.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * One text laid out to be held against others, one by one: whatever another has is found here in one step. It stays
 * until another one is asked for, because the reasons of a list hold one text against nine.
 */
export class AskedText {
  /** By term: its weight in the text; 0 when the text has not got it. */
  weights: Uint8Array = new Uint8Array(0)
  /** Hashes of the text's pairs, by their numbers. Only after `compare`. */
  readonly pairs: KeyCounter = new KeyCounter()
  /** Where the pairs stand in the text, and in the one it was compared with. */
  readonly here: PairPlaces = new PairPlaces()
  readonly there: PairPlaces = new PairPlaces()
  /** The pairs that the two have in common, by number, in the order of the other text. */
  readonly common: number[] = []
  private slot = -1
  private pairsOf = -1
  private readonly marked: number[] = []
  /** By own number of another text's term: 1 when this text has it too. */
  private isShared = new Uint8Array(0)
  private readonly profiles: Profiles
  private readonly vocabulary: Vocabulary
  private readonly pairReader: PairReader

  constructor(profiles: Profiles, vocabulary: Vocabulary) {
    this.profiles = profiles
    this.vocabulary = vocabulary
    this.pairReader = new PairReader(profiles, vocabulary)
  }

  /** To be called whenever texts or numbers changed. */
  reset(): void {
    this.use(-1)
    this.pairsOf = -1
  }

  /** Makes the text of a slot the one that everything here speaks of. */
  use(slot: number): void {
    if (this.slot === slot) return
    this.slot = slot
    for (const term of this.marked) this.weights[term] = 0
    this.marked.length = 0
    if (slot < 0) return
    this.weights = withRoom(this.weights, this.vocabulary.size)
    const { terms, weights, firstTerm, endTerm } = this.profiles.read(slot)
    for (let i = firstTerm; i < endTerm; i++) {
      const term = terms[i] as number
      this.weights[term] = weights[i] as number
      this.marked.push(term)
    }
  }

  /** Finds the pairs that another text has too. */
  compare(other: number): void {
    const { pairs, weights } = this
    const { hashes } = this.vocabulary
    const { terms, sequence, firstTerm, endTerm, firstWord, endWord } = this.profiles.read(other)
    this.start(endWord - firstWord)
    // Only pairs of words that both have can be of both; and one look at each term is cheaper than one at each word.
    this.isShared = withRoom(this.isShared, endTerm - firstTerm)
    const { isShared } = this
    for (let i = firstTerm; i < endTerm; i++)
      isShared[i - firstTerm] = weights[terms[i] as number] === 0 ? 0 : 1
    let before = -1
    for (let word = firstWord; word < endWord; word++) {
      const local = sequence[word] as number
      if (isShared[local] === 0) {
        before = -1
        continue
      }
      const hash = hashes[terms[firstTerm + local] as number] as number
      if (before >= 0) this.meet(pairs.indexOf(hashPair(before, hash) | 0), word - firstWord)
      before = hash
    }
  }

  /** Writes over what the reader has read. */
  private start(words: number): void {
    const { pairs, there, common } = this
    for (const pair of common) there.counts[pair] = 0
    common.length = 0
    this.readPairs()
    there.reserve(pairs.size, words)
  }

  private meet(pair: number, at: number): void {
    if (pair < 0) return
    const { there, common } = this
    if (there.counts[pair] === 0) common.push(pair)
    there.add(pair, at)
  }

  private readPairs(): void {
    const { slot, pairs, here, pairReader } = this
    if (this.pairsOf === slot) return
    this.pairsOf = slot
    pairs.clear()
    here.counts.fill(0)
    const count = pairReader.read(slot)
    here.reserve(count, count + 1)
    const { keys } = pairReader
    for (let i = 0; i < count; i++) here.add(pairs.add(keys[i] as number), i + 1)
  }
}
