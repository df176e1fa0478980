import { type Arena, appendTo } from './arena.ts'
import type { Tokens } from './tokenizer.ts'

/** What is kept of a text: its distinct stems with their weights, and the order in which they stand. */
export interface Profiles {
  readonly keys: Arena<Uint32Array>
  /** 8 · (1 + ln count), rounded; beside `keys`. */
  readonly weights: Arena<Uint8Array>
  /** For each word of the text, the position of its stem among the text's own keys. */
  readonly sequence: Arena<Uint16Array>
  /** For each word of the text, where it starts; `unknownPlace` beyond 65,534. */
  readonly places: Arena<Uint16Array>
  /** Four numbers for each slot: first key, number of keys, first word, number of words. */
  readonly spans: Arena<Int32Array>
}

export const unknownPlace = 0xffff
const maxKeys = 0xfffe

export function createProfiles(): Profiles {
  return {
    keys: { array: new Uint32Array(0), length: 0 },
    weights: { array: new Uint8Array(0), length: 0 },
    sequence: { array: new Uint16Array(0), length: 0 },
    places: { array: new Uint16Array(0), length: 0 },
    spans: { array: new Int32Array(0), length: 0 },
  }
}

/** 8 · (1 + ln count), rounded, for 0 ≤ count < 256. Small whole numbers, so that sums are exact in any order. */
const countWeights: Uint8Array = Uint8Array.from({ length: 256 }, (_, count) =>
  count === 0 ? 0 : Math.round(8 * (1 + Math.log(count))),
)

export function weightOfCount(count: number): number {
  return countWeights[Math.min(count, 255)] ?? 0
}

/** Adds the profile of the next slot. */
export function addProfile(profiles: Profiles, tokens: Tokens): void {
  const sorted = Uint32Array.from(tokens.keys).sort()
  let count = 0
  const counts: number[] = []
  for (let i = 0; i < sorted.length; i++) {
    const key = sorted[i] as number
    if (count > 0 && sorted[count - 1] === key)
      counts[count - 1] = (counts[count - 1] as number) + 1
    else if (count < maxKeys) {
      sorted[count++] = key
      counts.push(1)
    }
  }
  const keys = sorted.subarray(0, count)
  const sequence = new Uint16Array(tokens.keys.length)
  const places = new Uint16Array(tokens.keys.length)
  for (let i = 0; i < sequence.length; i++) {
    sequence[i] = Math.max(0, positionOf(keys, 0, count, tokens.keys[i] as number))
    places[i] = Math.min(tokens.starts[i] as number, unknownPlace)
  }
  const firstKey = appendTo(profiles.keys, keys)
  appendTo(profiles.weights, counts.map(weightOfCount))
  const firstWord = appendTo(profiles.sequence, sequence)
  appendTo(profiles.places, places)
  appendTo(profiles.spans, [firstKey, count, firstWord, sequence.length])
}

/** Where `key` stands in the ascending part [from, to) of `keys`; below 0 when it does not. */
export function positionOf(keys: Uint32Array, from: number, to: number, key: number): number {
  let low = from
  let high = to - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = keys[middle] as number
    if (found === key) return middle
    if (found < key) low = middle + 1
    else high = middle - 1
  }
  return -1
}
