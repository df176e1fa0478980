import { addUp } from './arena.ts'
import { KeyCounter } from './key-counter.ts'
import { entryOf, type Runs } from './living-postings.ts'
import type { PairReader } from './pair-reader.ts'
import { weightOfCount } from './profiles.ts'

/** For so many words of all texts there is one place to sort pairs in: it then has about four entries, which fit into one line of memory. */
const wordsOfPlace = 8

/** Ascending hashes of pairs, and who has them. */
export interface PairRuns {
  readonly keys: Int32Array
  readonly runs: Runs
  readonly counts: Int32Array
}

/** Pairs that stand in at least two texts, and who has them. `words` is how many all texts have. */
export function pairRunsOf(slots: Int32Array, words: number, reader: PairReader): PairRuns {
  const shift = Math.min(31, 1 + Math.clz32(words / wordsOfPlace))
  const repeated = repeatedPairs(slots, words, reader)
  const starts = new Uint32Array(2 ** (32 - shift) + 1)
  const counter = new KeyCounter()
  for (const slot of slots) {
    countRepeated(reader, reader.read(slot), repeated, counter)
    countPlaces(counter, shift, starts)
  }
  addUp(starts)
  const size = starts.at(-1) as number
  const sorted: Sorted = {
    // The place is the upper part of a hash.
    lows: shift > 16 ? new Uint32Array(size) : new Uint16Array(size),
    entries: new Int32Array(size),
    starts,
    shift,
  }
  const next = starts.slice()
  for (const slot of slots) {
    countRepeated(reader, reader.read(slot), repeated, counter)
    fillPlaces(slot, counter, next, sorted)
  }
  let pairs = 0
  for (let place = 0; place < starts.length - 1; place++) pairs += sortPlace(sorted, place)
  return runsOfSorted(sorted, pairs)
}

/** Pairs in places by the upper part of their hashes. */
interface Sorted {
  /** The lower parts of the hashes, and who has the pair. */
  readonly lows: Uint16Array | Uint32Array
  readonly entries: Int32Array
  /** Where a place starts; one longer than there are places. */
  readonly starts: Uint32Array
  /** How many bits a lower part has. */
  readonly shift: number
}

/** Bits by the hash's upper part: were there two pairs (perhaps of two texts) with it? Few that were not slip through. */
interface RepeatedBits {
  readonly bits: Int32Array
  readonly shift: number
}

function repeatedPairs(slots: Int32Array, words: number, reader: PairReader): RepeatedBits {
  const shift = Math.max(1, Math.clz32(words) - 3)
  const once = new Int32Array(2 ** (32 - shift) / 32 || 1)
  const bits = new Int32Array(once.length)
  for (const slot of slots) markRepeated(reader, reader.read(slot), shift, once, bits)
  return { bits, shift }
}

function markRepeated(
  { keys }: PairReader,
  pairs: number,
  shift: number,
  once: Int32Array,
  bits: Int32Array,
): void {
  for (let i = 0; i < pairs; i++) {
    const bit = (keys[i] as number) >>> shift
    const at = bit >>> 5
    const mask = 1 << (bit & 31)
    const before = once[at] as number
    if ((before & mask) === 0) once[at] = before | mask
    else bits[at] = (bits[at] as number) | mask
  }
}

function countRepeated(
  { keys }: PairReader,
  pairs: number,
  { bits, shift }: RepeatedBits,
  counter: KeyCounter,
): void {
  counter.clear()
  for (let i = 0; i < pairs; i++) {
    const key = keys[i] as number
    const bit = key >>> shift
    if (((bits[bit >>> 5] as number) & (1 << (bit & 31))) !== 0) counter.add(key)
  }
}

function countPlaces({ keys, size }: KeyCounter, shift: number, starts: Uint32Array): void {
  for (let i = 0; i < size; i++) {
    const place = ((keys[i] as number) >>> shift) + 1
    starts[place] = (starts[place] as number) + 1
  }
}

function fillPlaces(
  slot: number,
  pairs: KeyCounter,
  next: Uint32Array,
  { lows, entries, shift }: Sorted,
): void {
  for (let i = 0; i < pairs.size; i++) {
    const key = pairs.keys[i] as number
    const place = key >>> shift
    const at = next[place] as number
    next[place] = at + 1
    lows[at] = key & (2 ** shift - 1)
    entries[at] = entryOf(slot, weightOfCount(pairs.counts[i] as number))
  }
}

/** Stable, so that the slots of a key stay in their order. Returns how many pairs of at least two texts there are. */
function sortPlace({ lows, entries, starts }: Sorted, place: number): number {
  const start = starts[place] as number
  const end = starts[place + 1] as number
  for (let i = start + 1; i < end; i++) {
    const low = lows[i] as number
    const entry = entries[i] as number
    let at = i
    for (; at > start && (lows[at - 1] as number) > low; at--) {
      lows[at] = lows[at - 1] as number
      entries[at] = entries[at - 1] as number
    }
    lows[at] = low
    entries[at] = entry
  }
  let pairs = 0
  for (let i = start + 1; i < end; i++)
    if (lows[i] === lows[i - 1] && (i - 1 === start || lows[i] !== lows[i - 2])) pairs++
  return pairs
}

/** Keys with one entry only are left out. Writes over the entries. */
function runsOfSorted({ lows, entries, starts: places, shift }: Sorted, pairs: number): PairRuns {
  const keys = new Int32Array(pairs)
  const counts = new Int32Array(pairs)
  const starts = new Uint32Array(pairs + 1)
  let pair = 0
  let end = 0
  for (let place = 0; place < places.length - 1; place++)
    for (let i = places[place] as number; i < (places[place + 1] as number); ) {
      const start = i
      while (i < (places[place + 1] as number) && lows[i] === lows[start]) i++
      if (i - start < 2) continue
      for (let from = start; from < i; from++) entries[end++] = entries[from] as number
      keys[pair] = (place << shift) | (lows[start] as number)
      counts[pair] = i - start
      starts[++pair] = end
    }
  return { keys, runs: { starts, entries: entries.slice(0, end) }, counts }
}
