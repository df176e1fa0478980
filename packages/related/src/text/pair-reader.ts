import { withRoom } from './arena.ts'
import { hashPair } from './hash.ts'
import type { Profile, Profiles } from './profiles.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Reads the pairs of neighbouring words of a text into memory that is used again for the next. */
export class PairReader {
  /** Hashes in the order of the text, signed; longer than there are pairs. The first pair ends with the second word. */
  keys: Int32Array = new Int32Array(1024)
  #own = new Int32Array(1024)
  readonly #profiles: Profiles
  readonly #vocabulary: Vocabulary

  constructor(profiles: Profiles, vocabulary: Vocabulary) {
    this.#profiles = profiles
    this.#vocabulary = vocabulary
  }

  /** Fills `keys`; returns how many pairs there are: all, or those of which the byte at the lower half of their hash is not 0. */
  read(slot: number, wanted?: Uint8Array): number {
    const profile = this.#profiles.read(slot)
    const pairs = Math.max(0, profile.endWord - profile.firstWord - 1)
    this.#own = withRoom(this.#own, profile.endTerm - profile.firstTerm)
    this.keys = withRoom(this.keys, pairs)
    readHashes(profile, this.#vocabulary.hashes, this.#own)
    return hashPairs(profile, this.#own, pairs, wanted, this.keys)
  }
}

function readHashes(
  { terms, firstTerm, endTerm }: Profile,
  hashes: Uint32Array,
  own: Int32Array,
): void {
  for (let i = firstTerm; i < endTerm; i++)
    own[i - firstTerm] = hashes[terms[i] as number] as number
}

function hashPairs(
  { sequence, firstWord }: Profile,
  own: Int32Array,
  pairs: number,
  wanted: Uint8Array | undefined,
  keys: Int32Array,
): number {
  let before = own[sequence[firstWord] as number] as number
  let size = 0
  for (let at = 0; at < pairs; at++) {
    const hash = own[sequence[firstWord + at + 1] as number] as number
    const key = hashPair(before, hash)
    before = hash
    if (wanted === undefined || wanted[key & 0xffff] !== 0) keys[size++] = key
  }
  return size
}
