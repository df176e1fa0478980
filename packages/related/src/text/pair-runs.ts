import { addUp } from './arena.ts'
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
  for (const slot of slots) countPlaces(reader, reader.read(slot), repeated, shift, starts)
  addUp(starts)
  const size = starts.at(-1) as number
  const sorted: Sorted = {
    // The place is the upper part of a hash.
    lows: shift > 16 ? new Uint32Array(size) : new Uint16Array(size),
    slots: new Int32Array(size),
    starts,
    shift,
  }
  const next = starts.slice()
  for (const slot of slots) fillPlaces(slot, reader, reader.read(slot), repeated, next, sorted)
  const places = starts.length - 1
  let pairs = 0
  for (let place = 0; place < places; place++) pairs += sortPlace(sorted, place)
  const keys = new Int32Array(pairs)
  const counts = new Int32Array(pairs)
  const runs = { starts: new Uint32Array(pairs + 1), entries: sorted.slots }
  const written: Written = { keys, counts, runs, pairs: 0, entries: 0 }
  for (let place = 0; place < places; place++) writePlace(sorted, place, written)
  const entries = sorted.slots.slice(0, written.entries)
  return { keys, counts, runs: { starts: runs.starts, entries } }
}

/** Pairs in places by the upper part of their hashes. */
interface Sorted {
  /** The lower parts of the hashes, and who has the pair: as often as it stands there. */
  readonly lows: Uint16Array | Uint32Array
  readonly slots: Int32Array
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

function isRepeated({ bits, shift }: RepeatedBits, key: number): boolean {
  const bit = key >>> shift
  return ((bits[bit >>> 5] as number) & (1 << (bit & 31))) !== 0
}

function countPlaces(
  { keys }: PairReader,
  pairs: number,
  repeated: RepeatedBits,
  shift: number,
  starts: Uint32Array,
): void {
  for (let i = 0; i < pairs; i++) {
    const key = keys[i] as number
    if (!isRepeated(repeated, key)) continue
    const place = (key >>> shift) + 1
    starts[place] = (starts[place] as number) + 1
  }
}

function fillPlaces(
  slot: number,
  { keys }: PairReader,
  pairs: number,
  repeated: RepeatedBits,
  next: Uint32Array,
  { lows, slots, shift }: Sorted,
): void {
  for (let i = 0; i < pairs; i++) {
    const key = keys[i] as number
    if (!isRepeated(repeated, key)) continue
    const place = key >>> shift
    const at = next[place] as number
    next[place] = at + 1
    lows[at] = key & (2 ** shift - 1)
    slots[at] = slot
  }
}

/** Stable, so that the slots of a key stay in their order. Returns how many pairs of at least two texts there are. */
function sortPlace({ lows, slots, starts }: Sorted, place: number): number {
  const start = starts[place] as number
  const end = starts[place + 1] as number
  for (let i = start + 1; i < end; i++) {
    const low = lows[i] as number
    const slot = slots[i] as number
    let at = i
    for (; at > start && (lows[at - 1] as number) > low; at--) {
      lows[at] = lows[at - 1] as number
      slots[at] = slots[at - 1] as number
    }
    lows[at] = low
    slots[at] = slot
  }
  let pairs = 0
  for (let i = start; i < end; ) {
    const first = i
    while (i < end && lows[i] === lows[first]) i++
    if (slots[i - 1] !== slots[first]) pairs++
  }
  return pairs
}

/** Runs of pairs as far as they are written, over the slots they are made from. */
interface Written extends PairRuns {
  pairs: number
  entries: number
}

/** Keys of one slot only are left out. */
function writePlace({ lows, slots, starts, shift }: Sorted, place: number, written: Written): void {
  const end = starts[place + 1] as number
  let { pairs, entries } = written
  for (let i = starts[place] as number; i < end; ) {
    const low = lows[i] as number
    const first = entries
    while (i < end && lows[i] === low) {
      const start = i
      const slot = slots[i] as number
      while (i < end && slots[i] === slot && lows[i] === low) i++
      slots[entries++] = entryOf(slot, weightOfCount(i - start))
    }
    if (entries - first < 2) entries = first
    else {
      written.keys[pairs] = (place << shift) | low
      written.counts[pairs] = entries - first
      written.runs.starts[++pairs] = entries
    }
  }
  written.pairs = pairs
  written.entries = entries
}
