import { mixedTo, secondOf } from './hash.ts'
import type { Profile, Profiles } from './profiles.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Pairs are told apart by so many bits; further ones share them. */
const bits = 16

/** Texts that have both words of a pair with one of some hashes: all in which such a pair stands, and others. */
export function holdersOf(
  keys: readonly number[],
  texts: Int32Array,
  profiles: Profiles,
  vocabulary: Vocabulary,
): Int32Array {
  const marks = marksOf(keys, vocabulary)
  return texts.filter((slot) => {
    const found = marksIn(profiles.read(slot), marks)
    return (found & (found >>> bits)) !== 0
  })
}

/** By word, a bit for each pair whose first it is, and one for each whose second: of every two known words that make one of the hashes. */
function marksOf(keys: readonly number[], vocabulary: Vocabulary): Int32Array {
  const marks = new Int32Array(vocabulary.size)
  const lows = new Uint8Array(0x10000)
  for (let i = 0; i < marks.length; i++) lows[(vocabulary.hashes[i] as number) & 0xffff] = 1
  keys.forEach((key, i) => {
    for (const mixed of mixedTo(key)) markPair(mixed, 1 << (i % bits), lows, marks, vocabulary)
  })
  return marks
}

// Most words would have to stand before one that nobody knows: told by the lower half of its hash, with no call for each.
function markPair(
  mixed: number,
  bit: number,
  lows: Uint8Array,
  marks: Int32Array,
  vocabulary: Vocabulary,
): void {
  const { hashes } = vocabulary
  for (let first = 0; first < marks.length; first++) {
    const hash = secondOf(mixed, hashes[first] as number)
    if (lows[hash & 0xffff] === 0) continue
    const second = vocabulary.find(hash >>> 0)
    if (second < 0) continue
    marks[first] = (marks[first] as number) | bit
    marks[second] = (marks[second] as number) | (bit << bits)
  }
}

/** The marks of all terms of a text together. A loop of its own is compiled at once and with nothing else. */
export function marksIn({ terms, firstTerm, endTerm }: Profile, marks: Int32Array): number {
  let found = 0
  for (let i = firstTerm; i < endTerm; i++) found |= marks[terms[i] as number] as number
  return found
}
