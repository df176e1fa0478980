import type { Signal } from '../signal.ts'

const dayMs = 86_400_000

/** What `closeInTime` may be told. */
export interface CloseInTimeOptions {
  /** The score falls to 1/e over this many days. Default 365. */
  readonly days?: number
  readonly weight?: number
}

/** Items from about the same time: e^(−days apart / 365). A weak pull; an item without a date gets 0. */
export function closeInTime<Item>(
  date: (item: Item) => string | number | undefined,
  { days = 365, weight = 0.2 }: CloseInTimeOptions = {},
): Signal<Item> {
  return {
    name: 'closeInTime',
    weight,
    open(items) {
      const times = items.map((item) => timeOf(date(item)))
      return {
        fillRow(from, row) {
          const here = times[from] ?? Number.NaN
          for (const [to, there] of times.entries()) {
            const score = Math.exp(-Math.abs(here - there) / (days * dayMs))
            if (score > 0) row[to] = score
          }
        },
        evidence: () => [],
      }
    },
  }
}

/** Milliseconds since 1970; NaN when there is no date or no such date. */
function timeOf(date: string | number | undefined): number {
  if (typeof date === 'number') return date
  return date === undefined ? Number.NaN : Date.parse(date)
}
