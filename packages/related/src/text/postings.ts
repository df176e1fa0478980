/** Who contains what: ascending keys, and for each a run of slots with weights. */
export interface Postings {
  readonly keys: Uint32Array
  /** One longer than `keys`. */
  readonly starts: Uint32Array
  readonly slots: Int32Array
  readonly weights: Uint8Array
}

/** Calls back with every (key, slot, count) whose key lies in [low, high], slots ascending. */
export type EachEntry = (
  low: number,
  high: number,
  add: (key: number, slot: number, count: number) => void,
) => void

/** Entries sorted at once: bounds the memory a build takes beside its result. */
const partSize = 4_000_000

/**
 * Builds postings by radix sort, one range of keys at a time. Keys found in fewer than `least` slots
 * are left out. `weightOf` turns the count within one slot into a weight.
 */
export function buildPostings(
  total: number,
  each: EachEntry,
  least: number,
  weightOf: (count: number) => number,
): Postings {
  const parts = Math.max(1, Math.ceil(total / partSize))
  const width = Math.ceil(0x1_0000_0000 / parts)
  const built: Postings[] = []
  for (let part = 0; part < parts; part++) {
    const low = part * width
    built.push(buildPart(each, low, Math.min(low + width - 1, 0xffffffff), least, weightOf))
  }
  return joined(built)
}

function buildPart(
  each: EachEntry,
  low: number,
  high: number,
  least: number,
  weightOf: (count: number) => number,
): Postings {
  let size = 0
  let keys = new Uint32Array(1024)
  let values = new Float64Array(1024) // slot · 256 + count
  each(low, high, (key, slot, count) => {
    if (size === keys.length) {
      keys = grown(keys)
      values = grown(values)
    }
    keys[size] = key
    values[size++] = slot * 256 + Math.min(count, 255)
  })
  ;[keys, values] = radixSort(keys.subarray(0, size), values.subarray(0, size))
  const outKeys: number[] = []
  const starts: number[] = []
  const slots = new Int32Array(size)
  const weights = new Uint8Array(size)
  let end = 0
  for (let i = 0; i < size; ) {
    const key = keys[i] as number
    const start = end
    for (; i < size && keys[i] === key; ) {
      const slot = Math.floor((values[i] as number) / 256)
      let count = 0
      for (; i < size && keys[i] === key && Math.floor((values[i] as number) / 256) === slot; i++)
        count += (values[i] as number) % 256
      slots[end] = slot
      weights[end++] = weightOf(count)
    }
    if (end - start < least) end = start
    else {
      outKeys.push(key)
      starts.push(start)
    }
  }
  return {
    keys: Uint32Array.from(outKeys),
    starts: Uint32Array.from([...starts, end]),
    slots: slots.slice(0, end),
    weights: weights.slice(0, end),
  }
}

function grown<A extends Uint32Array | Float64Array>(array: A): A {
  const larger = new (array.constructor as new (length: number) => A)(array.length * 2)
  larger.set(array)
  return larger
}

// Stable, so that the slots of a key stay in their order.
function radixSort(
  keys: Uint32Array<ArrayBuffer>,
  values: Float64Array<ArrayBuffer>,
): [Uint32Array<ArrayBuffer>, Float64Array<ArrayBuffer>] {
  let [fromKeys, fromValues] = [keys, values]
  let [toKeys, toValues] = [new Uint32Array(keys.length), new Float64Array(keys.length)]
  for (const shift of [0, 11, 22]) {
    const ends = new Uint32Array(2048)
    for (let i = 0; i < fromKeys.length; i++) {
      const digit = ((fromKeys[i] as number) >>> shift) & 2047
      ends[digit] = (ends[digit] as number) + 1
    }
    for (let digit = 0, before = 0; digit < 2048; digit++) {
      const count = ends[digit] as number
      ends[digit] = before
      before += count
    }
    for (let i = 0; i < fromKeys.length; i++) {
      const key = fromKeys[i] as number
      const digit = (key >>> shift) & 2047
      const to = ends[digit] as number
      ends[digit] = to + 1
      toKeys[to] = key
      toValues[to] = fromValues[i] as number
    }
    ;[fromKeys, fromValues, toKeys, toValues] = [toKeys, toValues, fromKeys, fromValues]
  }
  return [fromKeys, fromValues]
}

function joined(parts: readonly Postings[]): Postings {
  const [only] = parts
  if (parts.length === 1 && only) return only
  const keyCount = parts.reduce((sum, { keys }) => sum + keys.length, 0)
  const size = parts.reduce((sum, { slots }) => sum + slots.length, 0)
  const all = {
    keys: new Uint32Array(keyCount),
    starts: new Uint32Array(keyCount + 1),
    slots: new Int32Array(size),
    weights: new Uint8Array(size),
  }
  let key = 0
  let entry = 0
  for (const part of parts) {
    all.keys.set(part.keys, key)
    all.slots.set(part.slots, entry)
    all.weights.set(part.weights, entry)
    for (const start of part.starts.subarray(0, part.keys.length)) all.starts[key++] = entry + start
    entry += part.slots.length
  }
  all.starts[keyCount] = entry
  return all
}

/** Where `key` is among ascending, evenly spread keys; below 0 when it is not. Hashes are evenly spread. */
export function findKey(keys: Uint32Array, key: number): number {
  let low = 0
  let high = keys.length - 1
  // A few interpolated steps come so close that halving needs only two or three more.
  for (let step = 0; step < 3 && low <= high; step++) {
    const first = keys[low] as number
    const last = keys[high] as number
    if (key < first || key > last) return -1
    if (last === first) break
    const guess = low + Math.floor(((key - first) / (last - first)) * (high - low))
    const found = keys[guess] as number
    if (found === key) return guess
    if (found < key) low = guess + 1
    else high = guess - 1
  }
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = keys[middle] as number
    if (found === key) return middle
    if (found < key) low = middle + 1
    else high = middle - 1
  }
  return -1
}
