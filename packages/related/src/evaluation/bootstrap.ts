import { refuse } from '../misuse.ts'
import { meanOf } from './figures.ts'

/** From and to: 95 of 100 resamples have their mean between them. */
export type Interval = readonly [low: number, high: number]

/** A seeded generator of numbers in [0, 1) (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** The 95 % interval of a mean by the bootstrap (Efron 1979): 1,000 resamples, the same for the same seed. */
export function bootstrapInterval(values: readonly number[], seed = 1): Interval {
  if (!Array.isArray(values) || !values.every(Number.isFinite))
    refuse('values', 'an array of numbers', values)
  if (values.length === 0) return [0, 0]
  const random = seededRandom(seed)
  const means = Array.from({ length: 1000 }, () =>
    meanOf(values.map(() => values[Math.floor(random() * values.length)] as number)),
  ).sort((a, b) => a - b)
  return [means[25] as number, means[974] as number]
}
