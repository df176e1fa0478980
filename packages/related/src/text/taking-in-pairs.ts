import type { Changes } from '../engine/changes.ts'
import { entryOf } from './living-postings.ts'
import { holdersOf } from './pair-holders.ts'
import type { PairPostings } from './pair-postings.ts'
import type { TextChanges, TextPostings } from './text-postings.ts'
import { isTurnOfSpeech } from './turn-of-speech.ts'

/** A pair in more texts than this is one they all may have in common. */
const mostTogether = 32

/** To ask one word for its neighbour takes as long as to read so many pairs of texts: most are asked before that code is compiled. */
const askedOfRead = 8

/** By the hash of a pair that has no number: which texts came with it, and with what weight. */
type Met = ReadonlyMap<number, [slot: number, weight: number][]>

/** Returns pairs whose rarity is another now, with how many texts had them. It changes how much those have in common that have one. */
export function takeInPairs(
  postings: TextPostings,
  texts: TextChanges,
  changes: Changes,
): ReadonlyMap<number, number> {
  const { living, numbers, own } = postings.pairs
  const alone = takeOut(postings.pairs, texts.gone)
  const met = takeInNumbered(postings.pairs, texts.waiting)
  findOthers(postings, texts, met, alone)
  for (const [key, having] of met) {
    if (having.length < 2) continue
    const pair = numbers.numberOf(key)
    for (const [slot, weight] of having) listPair(postings.pairs, pair, slot, weight)
  }
  const { changed } = living.takeChanged(Number.POSITIVE_INFINITY)
  for (const [pair, before] of changed) {
    const count = living.count(pair)
    if (isTurnOfSpeech(before) && isTurnOfSpeech(count)) continue
    if (isTurnOfSpeech(before)) own.restore(pair, living.runs)
    const slots = living.slotsWith(pair)
    if (slots.length > mostTogether) for (const slot of slots) changes.asking.add(slot)
    else changes.groups.push({ slots, isCloser: count < before })
  }
  return changed
}

/** Returns the pairs that a text had alone which is gone now: they are nobody else's. */
function takeOut(pairs: PairPostings, gone: readonly number[]): ReadonlySet<number> {
  const alone = new Set<number>()
  for (const slot of gone) {
    for (const key of pairs.pairsOf(slot).keys()) {
      const pair = pairs.numbers.find(key)
      if (pair < 0) alone.add(key)
      else {
        pairs.living.shift(pair, -1)
        pairs.living.unlist(pair, slot)
      }
    }
  }
  return alone
}

/** Returns the pairs that have no number. */
function takeInNumbered(pairs: PairPostings, waiting: readonly number[]): Met {
  const met = new Map<number, [slot: number, weight: number][]>()
  for (const slot of waiting) {
    for (const [key, weight] of pairs.pairsOf(slot)) {
      const pair = pairs.numbers.find(key)
      if (pair >= 0) listPair(pairs, pair, slot, weight)
      else met.set(key, [...(met.get(key) ?? []), [slot, weight]])
    }
  }
  return met
}

function listPair({ living, own }: PairPostings, pair: number, slot: number, weight: number): void {
  living.shift(pair, 1)
  living.list(pair, entryOf(slot, weight))
  own.add(slot, pair, weight)
}

/** Pairs that stood in one text only have no numbers: they are looked for when another text has them too. */
function findOthers(
  { pairs, profiles, vocabulary }: TextPostings,
  { waiting, living }: TextChanges,
  met: Met,
  alone: ReadonlySet<number>,
): void {
  const keys = [...met.keys()].filter((key) => !alone.has(key))
  if (keys.length === 0) return
  // A byte by the lower half of the hash: most of the others' pairs are told from the wanted by it.
  const wanted = new Uint8Array(0x10000)
  for (const key of keys) wanted[key & 0xffff] = 1
  // To ask every word what it would have to stand before is quicker than to read all texts, unless much is asked for. (To look
  // for the pair's own two words only would be wrong: two pairs with one hash are one pair in a fresh index as well.)
  const isQuick = keys.length * vocabulary.size * askedOfRead < profiles.words
  const isNew = new Set(waiting)
  for (const slot of isQuick ? holdersOf(keys, living, profiles, vocabulary) : living) {
    if (isNew.has(slot)) continue
    for (const [key, weight] of pairs.pairsOf(slot, wanted)) met.get(key)?.push([slot, weight])
  }
}
