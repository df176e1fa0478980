import { withRoom } from './arena.ts'
import { hashPair } from './hash.ts'
import type { Profiles } from './profiles.ts'
import type { Vocabulary } from './vocabulary.ts'

/** By number of a word: 1 when a wanted pair begins with it, 2 when one ends with it, 3 for both. */
export type PairWords = Uint8Array

/** Reads the pairs of neighbouring words of a text into memory that is used again for the next. */
export class PairReader {
  /** Hashes in the order of the text, signed; longer than there are pairs. The first pair ends with the second word. */
  keys: Int32Array = new Int32Array(1024)
  private own = new Int32Array(1024)
  private roles = new Uint8Array(1024)
  private readonly profiles: Profiles
  private readonly vocabulary: Vocabulary

  constructor(profiles: Profiles, vocabulary: Vocabulary) {
    this.profiles = profiles
    this.vocabulary = vocabulary
  }

  /** Fills `keys`; returns how many pairs there are. */
  read(slot: number): number {
    const { hashes } = this.vocabulary
    const { terms, sequence, firstTerm, endTerm, firstWord, endWord } = this.profiles.read(slot)
    const pairs = Math.max(0, endWord - firstWord - 1)
    this.own = withRoom(this.own, endTerm - firstTerm)
    this.keys = withRoom(this.keys, pairs)
    const { own, keys } = this
    for (let i = firstTerm; i < endTerm; i++)
      own[i - firstTerm] = hashes[terms[i] as number] as number
    let before = own[sequence[firstWord] as number] as number
    for (let at = 0; at < pairs; at++) {
      const hash = own[sequence[firstWord + at + 1] as number] as number
      keys[at] = hashPair(before, hash)
      before = hash
    }
    return pairs
  }

  /** The words of the wanted ones among the pairs of some texts. */
  wordsOf(slots: readonly number[], isWanted: (key: number) => boolean): PairWords {
    const words = new Uint8Array(this.vocabulary.size)
    for (const slot of slots) {
      const { terms, sequence, firstTerm, firstWord } = this.profiles.read(slot)
      const pairs = this.read(slot)
      for (let at = 0; at < pairs; at++) {
        if (!isWanted(this.keys[at] as number)) continue
        const first = terms[firstTerm + (sequence[firstWord + at] as number)] as number
        const second = terms[firstTerm + (sequence[firstWord + at + 1] as number)] as number
        words[first] = (words[first] as number) | 1
        words[second] = (words[second] as number) | 2
      }
    }
    return words
  }

  /** Fills `keys` with the pairs of two words of wanted ones; returns how many there are. */
  readAmong(slot: number, words: PairWords): number {
    const { hashes } = this.vocabulary
    const { terms, sequence, firstTerm, endTerm, firstWord, endWord } = this.profiles.read(slot)
    this.roles = withRoom(this.roles, endTerm - firstTerm)
    this.keys = withRoom(this.keys, endWord - firstWord)
    const { roles, keys } = this
    let found = 0
    for (let i = firstTerm; i < endTerm; i++) {
      const role = words[terms[i] as number] as number
      roles[i - firstTerm] = role
      found |= role
    }
    if (found !== 3) return 0
    let pairs = 0
    let before = 0
    for (let word = firstWord; word < endWord; word++) {
      const role = roles[sequence[word] as number] as number
      if ((before & 1) === 1 && role > 1) {
        const first = terms[firstTerm + (sequence[word - 1] as number)] as number
        const second = terms[firstTerm + (sequence[word] as number)] as number
        keys[pairs++] = hashPair(hashes[first] as number, hashes[second] as number)
      }
      before = role
    }
    return pairs
  }
}
