import { byId } from '../by-id.ts'
import { exp } from '../exponents.ts'
import type { Signal } from '../signal.ts'
import { bootstrapInterval, type Interval } from './bootstrap.ts'
import {
  type EvaluateOptions,
  type EvaluateSettings,
  engineOver,
  evaluateSettingsOf,
  relevantTo,
} from './evaluate.ts'
import { meanOf, ndcg } from './figures.ts'

/** What `tune` proposes. */
export interface Tuning<Item> {
  /** Whether the gain is more than chance: otherwise `signals` are those that were given. */
  readonly isBetter: boolean
  readonly signals: readonly Signal<Item>[]
  /** Weights by name that were found, whether they are taken or not. */
  readonly weights: Readonly<Record<string, number>>
  /** Gain in nDCG@10 on queries the weights were not tuned on, and its 95 % interval. */
  readonly gain: number
  readonly interval: Interval
  readonly queries: number
}

/** What each signal found for one query's candidates. */
interface Sample {
  readonly ids: readonly string[]
  readonly found: Float64Array
  /** Exponents of the priors together, by candidate and signal. */
  readonly pulls: Float64Array
  readonly relevant: ReadonlySet<string>
}

const factors = [0.02, 0.15, 0.5, 0.8, 1.25, 2, 6]
const folds = 5
/** Fewer queries than this cannot tell skill from luck. */
const fewest = 30

/**
 * Fits the signals' weights to one's own links by coordinate ascent on nDCG@10. The guard against
 * over-fitting: every gain is measured on the fifth of the queries its weights have not seen, and unless
 * the 95 % interval of that gain lies above 0 (with at least 30 queries), the given weights stay.
 */
export function tune<Item>(items: Iterable<Item>, given: EvaluateOptions<Item>): Tuning<Item> {
  const settings = evaluateSettingsOf(given)
  const samples = samplesOf(byId(items, settings.id), settings)
  const gains: number[] = []
  const start = settings.signals.map(() => 1)
  for (let fold = 0; fold < folds; fold++) {
    const weights = climb(
      samples.filter((_, i) => i % folds !== fold),
      start,
    )
    for (const sample of samples.filter((_, i) => i % folds === fold))
      gains.push(qualityOf(sample, weights) - qualityOf(sample, start))
  }
  const found = climb(samples, start)
  const interval = bootstrapInterval(gains, settings.seed)
  const isBetter = samples.length >= fewest && interval[0] > 0
  const tuned = settings.signals.map((signal, s) => ({
    ...signal,
    weight: signal.weight * (found[s] as number),
  }))
  return {
    isBetter,
    signals: isBetter ? tuned : settings.signals,
    weights: Object.fromEntries(tuned.map(({ name, weight }) => [name, weight])),
    gain: meanOf(gains),
    interval,
    queries: samples.length,
  }
}

function samplesOf<Item>(
  items: readonly Item[],
  settings: EvaluateSettings<Item>,
): readonly Sample[] {
  const engine = engineOver(items, settings)
  const samples: Sample[] = []
  for (const item of items) {
    const relevant = relevantTo(engine, item, settings)
    if (relevant.size === 0) continue
    const slot = engine.slotOf.get(settings.id(item)) as number
    engine.blindFor = slot
    const { row } = engine.make(slot)
    engine.blindFor = -1
    samples.push({
      ids: Array.from(row.candidates, (to) => engine.ids[to] as string),
      found: row.foundBy.slice(),
      pulls: row.leaningBy.map((value, at) => value + (row.brakingBy[at] as number)),
      relevant,
    })
  }
  return samples
}

function qualityOf(sample: Sample, weights: readonly number[]): number {
  const scored = sample.ids.map((id, c) => {
    let found = 0
    let pull = 0
    weights.forEach((weight, s) => {
      const at = c * weights.length + s
      found += weight * (sample.found[at] as number)
      pull += weight * (sample.pulls[at] as number)
    })
    return { id, score: found * exp(pull) }
  })
  scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  return ndcg(
    scored.slice(0, 10).map(({ id }) => id),
    sample.relevant,
    10,
  )
}

/** Multiplies one weight at a time as long as the mean rises. */
function climb(samples: readonly Sample[], start: readonly number[]): readonly number[] {
  const mean = (weights: readonly number[]): number =>
    meanOf(samples.map((sample) => qualityOf(sample, weights)))
  let weights = start
  let best = mean(weights)
  for (let round = 0; round < 3; round++) {
    const before = best
    for (let s = 0; s < weights.length; s++)
      for (const factor of factors) {
        const tried = weights.map((weight, i) => (i === s ? weight * factor : weight))
        const quality = mean(tried)
        if (quality > best + 1e-9) {
          best = quality
          weights = tried
        }
      }
    if (best - before < 1e-4) break
  }
  return weights
}
