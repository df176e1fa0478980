import { KeyCounter } from './key-counter.ts'
import { entryOf, type Runs } from './living-postings.ts'
import { PairReader } from './pair-reader.ts'
import { type Profiles, weightOfCount } from './profiles.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Entries sorted at once: bounds the memory a build takes beside its result. */
const partSize = 8_000_000

/** Ascending hashes of pairs, and who has them. */
interface PairRuns {
  readonly keys: Int32Array
  readonly runs: Runs
}

/** Pairs that stand in at least two texts, and who has them; made one range of hashes at a time. */
export function pairRunsOf(
  profiles: Profiles,
  vocabulary: Vocabulary,
  slots: Int32Array,
  partsOf: number = partSize,
): PairRuns {
  const reader = new PairReader(profiles, vocabulary)
  const repeated = repeatedPairs(profiles.words, reader, slots)
  // About half of the pairs stand in one text only, and were seen not to be repeated.
  const parts = Math.max(1, Math.ceil(profiles.words / 2 / partsOf))
  const width = Math.ceil(0x1_0000_0000 / parts)
  const built: PairRuns[] = []
  for (let part = 0; part < parts; part++) {
    const low = part * width
    const high = Math.min(low + width - 1, 0xffffffff)
    built.push(pairRunsWithin(reader, slots, repeated, low, high))
  }
  return joined(built)
}

/** Bits by the hash's upper part: were there two pairs (perhaps of two texts) with it? Few that were not slip through. */
interface RepeatedBits {
  readonly bits: Int32Array
  readonly shift: number
}

function repeatedPairs(words: number, reader: PairReader, slots: Int32Array): RepeatedBits {
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

function pairRunsWithin(
  reader: PairReader,
  slots: Int32Array,
  repeated: RepeatedBits,
  low: number,
  high: number,
): PairRuns {
  const counter = new KeyCounter()
  let size = 0
  let keys = new Uint32Array(1 << 16)
  let entries = new Int32Array(1 << 16)
  for (const slot of slots) {
    countRepeated(reader, reader.read(slot), repeated, low, high, counter)
    if (size + counter.size > keys.length) {
      keys = doubled(keys, size + counter.size)
      entries = doubled(entries, size + counter.size)
    }
    for (let i = 0; i < counter.size; i++) {
      keys[size] = counter.keys[i] as number
      entries[size++] = entryOf(slot, weightOfCount(counter.counts[i] as number))
    }
  }
  return runsOfSorted(...radixSort(keys.subarray(0, size), entries.subarray(0, size)))
}

function countRepeated(
  { keys }: PairReader,
  pairs: number,
  { bits, shift }: RepeatedBits,
  low: number,
  high: number,
  counter: KeyCounter,
): void {
  counter.clear()
  for (let i = 0; i < pairs; i++) {
    const key = (keys[i] as number) >>> 0
    const bit = key >>> shift
    const isRepeated = ((bits[bit >>> 5] as number) & (1 << (bit & 31))) !== 0
    if (isRepeated && key >= low && key <= high) counter.add(key | 0)
  }
}

/** Keys with one entry only are left out. */
function runsOfSorted(keys: Uint32Array, entries: Int32Array): PairRuns {
  const kept = new Int32Array(keys.length >> 1)
  const starts = new Uint32Array((keys.length >> 1) + 1)
  const runs = new Int32Array(keys.length)
  let pairs = 0
  let end = 0
  for (let i = 0; i < keys.length; ) {
    const key = keys[i] as number
    const start = i
    while (i < keys.length && keys[i] === key) i++
    if (i - start < 2) continue
    for (let from = start; from < i; from++) runs[end++] = entries[from] as number
    kept[pairs++] = key
    starts[pairs] = end
  }
  return {
    keys: kept.slice(0, pairs),
    runs: { starts: starts.slice(0, pairs + 1), entries: runs.slice(0, end) },
  }
}

function doubled<A extends Uint32Array | Int32Array>(array: A, least: number): A {
  const larger = new (array.constructor as new (length: number) => A)(
    Math.max(least, array.length * 2),
  )
  larger.set(array)
  return larger
}

// Stable, so that the slots of a key stay in their order.
function radixSort(
  keys: Uint32Array<ArrayBuffer>,
  entries: Int32Array<ArrayBuffer>,
): [Uint32Array, Int32Array] {
  const ends = [new Uint32Array(2048), new Uint32Array(2048), new Uint32Array(1024)] as const
  const [low, middle, high] = ends
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number
    low[key & 2047] = (low[key & 2047] as number) + 1
    middle[(key >>> 11) & 2047] = (middle[(key >>> 11) & 2047] as number) + 1
    high[key >>> 22] = (high[key >>> 22] as number) + 1
  }
  let [fromKeys, fromEntries] = [keys, entries]
  let [toKeys, toEntries] = [new Uint32Array(keys.length), new Int32Array(keys.length)]
  for (const [pass, next] of ends.entries()) {
    for (let digit = 0, before = 0; digit < next.length; digit++) {
      const count = next[digit] as number
      next[digit] = before
      before += count
    }
    const shift = pass * 11
    for (let i = 0; i < fromKeys.length; i++) {
      const key = fromKeys[i] as number
      const digit = (key >>> shift) & 2047
      const to = next[digit] as number
      next[digit] = to + 1
      toKeys[to] = key
      toEntries[to] = fromEntries[i] as number
    }
    ;[fromKeys, fromEntries, toKeys, toEntries] = [toKeys, toEntries, fromKeys, fromEntries]
  }
  return [fromKeys, fromEntries]
}

function joined(parts: readonly PairRuns[]): PairRuns {
  const [only] = parts
  if (parts.length === 1 && only) return only
  const pairs = parts.reduce((sum, { keys }) => sum + keys.length, 0)
  const size = parts.reduce((sum, { runs }) => sum + runs.entries.length, 0)
  const keys = new Int32Array(pairs)
  const starts = new Uint32Array(pairs + 1)
  const entries = new Int32Array(size)
  let pair = 0
  let entry = 0
  for (const part of parts) {
    keys.set(part.keys, pair)
    entries.set(part.runs.entries, entry)
    for (let i = 0; i < part.keys.length; i++)
      starts[pair + i] = entry + (part.runs.starts[i] as number)
    pair += part.keys.length
    entry += part.runs.entries.length
  }
  starts[pairs] = entry
  return { keys, runs: { starts, entries } }
}
