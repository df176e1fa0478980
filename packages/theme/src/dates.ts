import { kept } from './kept.ts'

/** How a date is written on a page. */
export type DateStyle = 'long' | 'short' | 'day' | 'month' | 'monthOfYear'

/** Writes the date strings of props in the words of one language. */
export interface DateWriter {
  /** The date in words; the string itself when it is no date. */
  write(date: string, style: DateStyle): string
  /** The day as it is shown, `YYYY-MM-DD`; `undefined` for what is no date. */
  dayOf(date: string): string | undefined
}

const shapes: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  long: { year: 'numeric', month: 'long', day: 'numeric' },
  short: { year: 'numeric', month: 'short', day: 'numeric' },
  day: { day: 'numeric' },
  month: { month: 'long' },
  monthOfYear: { year: 'numeric', month: 'long' },
}

const dateShape =
  /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/

/**
 * A writer for a language (BCP 47). A calendar date, and a date-time without an offset, are the day they say; only an
 * instant is moved into `timeZone` (IANA). Making formatters costs a hundred times their use: keep the writer. It
 * remembers each day it wrote, as a post's date stands in a dozen lists.
 */
export function createDateWriter(language: string, timeZone: string): DateWriter {
  const styles = new Map<DateStyle, (day: string) => string>()
  let zoned: Intl.DateTimeFormat | undefined

  function inStyle(style: DateStyle): (day: string) => string {
    let write = styles.get(style)
    if (write === undefined) {
      write = createDayWriter(language, shapes[style])
      styles.set(style, write)
    }
    return write
  }

  function dayOf(date: string): string | undefined {
    const match = dateShape.exec(date)
    if (match === null) return undefined
    if (match[2] === undefined) return match[1]
    const time = Date.parse(date.replace(' ', 'T'))
    if (Number.isNaN(time)) return undefined
    zoned ??= new Intl.DateTimeFormat('en-CA', {
      timeZone,
      dateStyle: 'short',
      calendar: 'gregory',
    })
    return zoned.format(time)
  }

  function write(date: string, style: DateStyle): string {
    const day = dayOf(date)
    return (day === undefined ? '' : inStyle(style)(day)) || date
  }

  return { write, dayOf }
}

/** Writes a day, `YYYY-MM-DD`, in words; nothing for one that the calendar does not have. */
function createDayWriter(
  language: string,
  shape: Intl.DateTimeFormatOptions,
): (day: string) => string {
  // Posts are dated in the Gregorian calendar; `fa` or `th` alone would switch to another one.
  const utc = { timeZone: 'UTC', calendar: 'gregory' }
  const format = new Intl.DateTimeFormat(language, { ...shape, ...utc })
  return kept((day) => {
    const time = Date.parse(`${day}T00:00:00Z`)
    return Number.isNaN(time) ? '' : format.format(time)
  })
}
