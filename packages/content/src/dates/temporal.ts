import { type BlogDate, isPlainDate } from './blog-date.ts'

/** The parts of Temporal that {@link toTemporal} needs; the runtime's own or a polyfill's. */
export interface TemporalLike<Day, Time, Moment> {
  readonly PlainDate: { readonly from: (text: string) => Day }
  readonly PlainDateTime: { readonly from: (text: string) => Time }
  readonly Instant: { readonly from: (text: string) => Moment }
}

/**
 * A date as the value of Temporal that says the same: a day is a `PlainDate`, a time without offset
 * a `PlainDateTime`, one with an offset an `Instant`. Pass `Temporal` where the runtime has it
 * (Node 26), or a polyfill. The way back is {@link blogDate}.
 */
export function toTemporal<Day, Time, Moment>(
  value: BlogDate,
  temporal: TemporalLike<Day, Time, Moment>,
): Day | Time | Moment {
  if (isPlainDate(value)) return temporal.PlainDate.from(value)
  const hasOffset = /(?:Z|[+-]\d\d:\d\d)$/.test(value)
  return hasOffset ? temporal.Instant.from(value) : temporal.PlainDateTime.from(value)
}
