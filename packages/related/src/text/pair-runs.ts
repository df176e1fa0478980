import {
  type Arena,
  addUp,
  appendTo,
  arenaOf,
  release,
  reserveAll,
  usedOf,
  withRoom,
} from './arena.ts'
import { entryOf, type Runs } from './living-postings.ts'
import type { PairReader } from './pair-reader.ts'
import { weightOfCount } from './profiles.ts'
import { type PairRows, PairSorter } from './sorted-pairs.ts'

/** For so many words of all texts there is a bucket of pairs: they are sorted within near memory. */
const wordsOfBucket = 1 << 13

/** About so many pairs are there at once. The texts are read again for the next: that takes less time than far memory does, and less room. */
const mostAtOnce = 1 << 24

/** Ascending hashes of pairs, and who has them. */
export interface PairRuns {
  readonly keys: Int32Array
  readonly runs: Runs
  readonly counts: Int32Array
}

/** Pairs that stand in at least two texts, and who has them. `words` is how many all texts have. */
export function pairRunsOf(
  slots: Int32Array,
  words: number,
  reader: PairReader,
  atOnce: number = mostAtOnce,
): PairRuns {
  // A bucket is the upper part of a hash.
  const shift = Math.min(31, 1 + Math.clz32(words / wordsOfBucket))
  const starts = new Uint32Array(2 ** (32 - shift) + 1)
  for (const slot of slots) countBuckets(reader, reader.read(slot), shift, starts)
  addUp(starts)
  const buckets = starts.length - 1
  const all = starts[buckets] as number
  const step = Math.ceil(buckets / Math.ceil((all + 1) / atOnce))
  const sorter = new PairSorter(shift)
  const part = emptyPart()
  const found: Found = { keys: arenaOf(none), counts: arenaOf(none), entries: arenaOf(none) }
  for (let first = 0; first < buckets; first += step) {
    const start = starts[first] as number
    const end = starts[Math.min(first + step, buckets)] as number
    const next = starts.slice(first, first + step).map((place) => place - start)
    makeRoom(part, end - start)
    for (const slot of slots) fillBuckets(slot, reader, reader.read(slot), shift, first, next, part)
    joinBuckets(part, next, sorter)
    appendPart(found, part, end / all)
  }
  for (const numbers of [part.keys, part.slots, part.counts]) release(numbers)
  return runsOf(found)
}

const none = new Int32Array(0)

interface Found {
  readonly keys: Arena<Int32Array>
  readonly counts: Arena<Int32Array>
  readonly entries: Arena<Int32Array>
}

function runsOf({ keys, counts, entries }: Found): PairRuns {
  const starts = new Uint32Array(counts.length + 1)
  starts.set(usedOf(counts), 1)
  addUp(starts)
  return { keys: usedOf(keys), runs: { starts, entries: usedOf(entries) }, counts: usedOf(counts) }
}

/** Pairs of some buckets, as often as they stand in the texts; at last each once, and who has it, in their place. */
interface Part extends PairRows {
  keys: Int32Array
  slots: Int32Array
  counts: Int32Array
  pairs: number
  entries: number
}

function emptyPart(): Part {
  const [keys, slots, counts] = [new Int32Array(0), new Int32Array(0), new Int32Array(0)]
  return { keys, slots, counts, pairs: 0, entries: 0 }
}

function makeRoom(part: Part, size: number): void {
  part.keys = withRoom(part.keys, size)
  part.slots = withRoom(part.slots, size)
  part.counts = withRoom(part.counts, size / 2)
  part.pairs = 0
  part.entries = 0
}

function countBuckets(
  { keys }: PairReader,
  pairs: number,
  shift: number,
  starts: Uint32Array,
): void {
  for (let i = 0; i < pairs; i++) {
    const bucket = ((keys[i] as number) >>> shift) + 1
    starts[bucket] = (starts[bucket] as number) + 1
  }
}

/** Moves each number of `next` from where a bucket starts to where it ends. */
function fillBuckets(
  slot: number,
  { keys: read }: PairReader,
  pairs: number,
  shift: number,
  first: number,
  next: Uint32Array,
  { keys, slots }: Part,
): void {
  for (let i = 0; i < pairs; i++) {
    const key = read[i] as number
    const bucket = (key >>> shift) - first
    if (bucket < 0 || bucket >= next.length) continue
    const at = next[bucket] as number
    next[bucket] = at + 1
    keys[at] = key
    slots[at] = slot
  }
}

function joinBuckets(part: Part, ends: Uint32Array, sorter: PairSorter): void {
  const { keys, slots } = part
  let start = 0
  for (const end of ends) {
    sorter.sort({ keys: keys.subarray(start, end), slots: slots.subarray(start, end) })
    joinPairs(part, start, end)
    start = end
  }
}

/** Writes each pair of a bucket once, and who has it, behind what is written already. Pairs of one text only are left out. */
function joinPairs(part: Part, start: number, end: number): void {
  const { keys, slots, counts } = part
  let { pairs, entries } = part
  for (let i = start; i < end; ) {
    const key = keys[i] as number
    const first = entries
    while (i < end && keys[i] === key) {
      const from = i
      const slot = slots[i] as number
      while (i < end && slots[i] === slot && keys[i] === key) i++
      slots[entries++] = entryOf(slot, weightOfCount(i - from))
    }
    if (entries - first < 2) entries = first
    else {
      keys[pairs] = key
      counts[pairs++] = entries - first
    }
  }
  part.pairs = pairs
  part.entries = entries
}

function appendPart(found: Found, part: Part, done: number): void {
  append(found.keys, part.keys.subarray(0, part.pairs), done)
  append(found.counts, part.counts.subarray(0, part.pairs), done)
  append(found.entries, part.slots.subarray(0, part.entries), done)
}

/** Hashes are spread evenly: the part that is `done` tells how long all will be. */
function append(to: Arena<Int32Array>, numbers: Int32Array, done: number): void {
  reserveAll(to, numbers.length, done)
  appendTo(to, numbers)
}
