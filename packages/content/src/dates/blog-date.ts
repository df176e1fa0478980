import { yearFirst } from './spoken-date.ts'

declare const plainDateBrand: unique symbol
declare const dateTimeBrand: unique symbol

/** A day of the calendar, `YYYY-MM-DD`, in no time zone. Compares with `<` as it should. */
export type PlainDate = string & { readonly [plainDateBrand]: true }

/**
 * A day and a time: `YYYY-MM-DDTHH:MM:SS`, with up to three digits of a second's fraction, and with
 * an offset (`Z`, `+02:00`) or without. Without one it is the time on the wall in the zone of the
 * site.
 */
export type BlogDateTime = string & { readonly [dateTimeBrand]: true }

/**
 * When something happened, as a blog says it. A string, so that JSON and caches keep it; never a
 * `Date`.
 */
export type BlogDate = PlainDate | BlogDateTime

/** A date read from text, and whether it was written the way {@link BlogDate} is. */
export interface ReadDate {
  readonly value: BlogDate
  readonly isCanonical: boolean
}

const pattern =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:[Tt]| +)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: *(Z|z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?))?)?$/

/**
 * Reads the ways in which real blogs write dates, year first: `2026-1-5`, `2026/01/05`,
 * `2026-01-05 9:30`, `2026-01-05 09:30:00 -5`, `2026-01-05T09:30:00.000Z`; or with the month as an
 * English word: `Jan 05 2026`, `5 January 2026`. `undefined` for anything else and for days and
 * times that do not exist. Digits beyond a thousandth of a second are dropped.
 */
export function readDate(text: string): ReadDate | undefined {
  const found = pattern.exec(text) ?? pattern.exec(yearFirst(text) ?? '')
  if (!found) return undefined
  const [, year = '', , month = '', day = '', hour, minute = '', second = '00', fraction, zone] =
    found
  if (!isDay(Number(year), Number(month), Number(day))) return undefined
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (hour === undefined) return result(date, text)
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  const offset = zone === undefined ? '' : readOffset(zone)
  if (offset === undefined) return undefined
  const digits = (fraction ?? '').slice(0, 3).replace(/0+$/, '')
  const time = `${hour.padStart(2, '0')}:${minute}:${second}${digits && `.${digits.padEnd(3, '0')}`}`
  return result(`${date}T${time}${offset}`, text)
}

/** Written in full, with a space or a `T`, with or without seconds: nothing to mend. */
const complete =
  /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?: ?(?:Z|[+-]\d\d:?\d\d))?)?$/

function result(canonical: string, text: string): ReadDate {
  return { value: canonical as BlogDate, isCanonical: complete.test(text) }
}

function readOffset(zone: string): string | undefined {
  const found = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone)
  if (!found) return 'Z'
  const [, sign, hours = '', minutes = '00'] = found
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined
  return `${sign}${hours.padStart(2, '0')}:${minutes}`
}

/** Whether there is such a day, in the Gregorian calendar extended to the year 1. */
export function isDay(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Whether a text already is a date as {@link BlogDate} writes it. */
export function isBlogDate(value: unknown): value is BlogDate {
  if (typeof value !== 'string') return false
  return isWrittenDay(value) || readDate(value)?.value === value
}

const writtenDay = /^\d{4}-\d\d-\d\d$/

/** Most dates of a blog are such: this tells it in a tenth of the time that reading takes. */
function isWrittenDay(text: string): boolean {
  return (
    writtenDay.test(text) &&
    isDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)))
  )
}

/** Whether a date is a day without a time. */
export function isPlainDate(value: BlogDate): value is PlainDate {
  return value.length === 10
}

/**
 * A day of the calendar from text or from anything that writes itself that way (a
 * `Temporal.PlainDate`). Throws for a JavaScript `Date`: it is an instant, and which day that is
 * depends on a zone.
 */
export function plainDate(value: string | { toString(): string }): PlainDate {
  if (value instanceof Date) {
    throw new TypeError(
      '@octavo/content: plainDate got a JavaScript Date, which is an instant and not a day. Give it text such as "2026-01-05", or use calendarDate(value.toISOString(), timeZone).',
    )
  }
  const read = readDate(String(value))
  if (!read || !isPlainDate(read.value)) {
    throw new TypeError(
      `@octavo/content: plainDate expects a day such as "2026-01-05", got ${JSON.stringify(String(value))}`,
    )
  }
  return read.value
}

/**
 * A date or date-time from any text that {@link readDate} understands, in the canonical form.
 * Throws a `TypeError` for the rest; use it for dates in code, content goes through a schema.
 */
export function blogDate(value: string | { toString(): string }): BlogDate {
  if (value instanceof Date) {
    throw new TypeError(
      '@octavo/content: blogDate got a JavaScript Date. Give it text: value.toISOString() is an instant, "2026-01-05" is a day.',
    )
  }
  const read = readDate(String(value))
  if (read) return read.value
  throw new TypeError(
    `@octavo/content: blogDate expects "2026-01-05" or "2026-01-05T09:30:00+01:00", got ${JSON.stringify(String(value))}`,
  )
}
