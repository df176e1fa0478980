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
 * instant is moved into `timeZone` (IANA). Making formatters costs a hundred times their use: keep the writer.
 */
export function createDateWriter(language: string, timeZone: string): DateWriter {
  const formats = new Map<DateStyle, Intl.DateTimeFormat>()
  let zoned: Intl.DateTimeFormat | undefined

  function formatOf(style: DateStyle): Intl.DateTimeFormat {
    let format = formats.get(style)
    if (format === undefined) {
      // Posts are dated in the Gregorian calendar; `fa` or `th` alone would switch to another one.
      format = new Intl.DateTimeFormat(language, {
        ...shapes[style],
        timeZone: 'UTC',
        calendar: 'gregory',
      })
      formats.set(style, format)
    }
    return format
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
    const time = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`)
    return Number.isNaN(time) ? date : formatOf(style).format(time)
  }

  return { write, dayOf }
}
