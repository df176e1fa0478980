import { type BlogDate, isPlainDate } from './blog-date.ts'
import { calendarDate, millisOf } from './instants.ts'
import { wallMillis } from './time-zone.ts'

/** How {@link formatDate} writes: the styles and fields of `Intl.DateTimeFormat`. */
export interface DateFormat extends Omit<Intl.DateTimeFormatOptions, 'timeZone'> {
  /** The zone of the site. Needed for dates with a time. Default `UTC`. */
  readonly timeZone?: string
}

/**
 * A date as the readers of a language write it. Default: the day, long (`5 January 2026`). A plain
 * date is the same day in every zone. What comes out depends on the ICU data of the runtime.
 */
export function formatDate(value: BlogDate, locale: string, format: DateFormat = {}): string {
  const { timeZone = 'UTC', ...options } = format
  const fields = Object.keys(options).length > 0 ? options : ({ dateStyle: 'long' } as const)
  const isDayOnly = isPlainDate(value)
  const millis = isDayOnly ? dayMillis(value) : millisOf(value, timeZone)
  const zone = isDayOnly ? 'UTC' : timeZone
  return new Intl.DateTimeFormat(locale, { ...fields, timeZone: zone }).format(millis)
}

function dayMillis(value: BlogDate): number {
  const day = calendarDate(value, 'UTC')
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return wallMillis({ year, month, day: date, hour: 0, minute: 0, second: 0, milli: 0 })
}
