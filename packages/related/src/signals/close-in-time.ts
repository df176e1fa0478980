import { timeDecay } from '../formulas.ts'
import { aFunction, checked } from '../misuse.ts'
import type { Signal } from '../signal.ts'
import { type DateOf, dayMs, timeOf } from './time-of.ts'
import type { WeightOptions } from './weight-options.ts'

/**
 * A pull towards items of the same time, as far as there is other evidence: e^(−d/30), e^(−d/365) and
 * e^(−d/1000), d in days. Partly a habit of authors rather than a wish of readers: leave the signal
 * out for an evergreen site. Dates are what `Date.parse` reads, milliseconds or a `Date`; without one there is no pull.
 */
export function closeInTime<Item>(
  date: DateOf<Item>,
  { weight = 1 }: WeightOptions = {},
): Signal<Item> {
  checked('date of closeInTime', aFunction, date)
  return {
    name: 'closeInTime',
    weight,
    open() {
      const times: number[] = []
      return {
        add(slot, item) {
          times[slot] = timeOf(item === undefined ? undefined : date(item))
        },
        drop: () => {},
        keep: (slot) => times[slot],
        restore(slot, kept) {
          // JSON has no NaN.
          times[slot] = (kept as number | null) ?? Number.NaN
        },
        score(row) {
          const here = times[row.from] ?? Number.NaN
          const pull = (days: number): Float64Array =>
            row.valuesOf((to) => timeDecay((here - (times[to] ?? Number.NaN)) / dayMs, days))
          row.lean('monthPrior', pull(30))
          row.lean('yearPrior', pull(365))
          row.lean('agePrior', pull(1000))
        },
        evidence: () => [],
      }
    },
  }
}
