import { type BlogDate, isBlogDate, isPlainDate, type PlainDate, readDate } from './blog-date.ts'
import { instantAt, type Millis, utcWall, type WallTime, wallIn, wallMillis } from './time-zone.ts'

/**
 * The day on which a date falls in a time zone: a plain date is its own day everywhere, a time
 * without offset is on its day, and one with an offset is looked up in the zone.
 */
export function calendarDate(value: BlogDate, timeZone: string): PlainDate {
  if (isPlainDate(value) && isBlogDate(value)) return value
  const parts = parse(value)
  if (parts.offset === undefined) return value.slice(0, 10) as PlainDate
  return writeDay(wallIn(wallMillis(parts.wall) - parts.offset, timeZone)) as PlainDate
}

/**
 * The instant of a date, in RFC 3339 and UTC: `2026-01-05T08:30:00Z`. A plain date begins with its
 * day in the zone. Times that a change of clocks makes double or skips are read as Temporal does by
 * default.
 */
export function instantOf(value: BlogDate, timeZone: string): string {
  if (timeZone === 'UTC' && isPlainDate(value) && isBlogDate(value)) return `${value}T00:00:00Z`
  const instant = instantFor(value, timeZone)
  instant.text ??= writeInstant(instant.millis)
  return instant.text
}

/** Earlier first; of equal instants the one whose text is smaller by code unit. */
export function compareDates(a: BlogDate, b: BlogDate, timeZone: string): number {
  if (a === b) return 0
  if (isPlainDate(a) && isPlainDate(b)) return a < b ? -1 : 1
  return millisOf(a, timeZone) - millisOf(b, timeZone) || (a < b ? -1 : 1)
}

/** The instant as a number, for sorting and for telling what is due. */
export function millisOf(value: BlogDate, timeZone: string): Millis {
  if (timeZone === 'UTC') return millisFrom(parse(value), timeZone)
  return instantFor(value, timeZone).millis
}

interface Instant {
  readonly millis: Millis
  /** Written when it is asked for. */
  text: string | undefined
}

function instantFor(value: BlogDate, timeZone: string): Instant {
  const ofZone = instants.get(timeZone) ?? new Map<string, Instant>()
  instants.set(timeZone, ofZone)
  const known = ofZone.get(value)
  if (known !== undefined) return known
  const instant: Instant = { millis: millisFrom(parse(value), timeZone), text: undefined }
  if (ofZone.size >= MOST_INSTANTS) ofZone.clear()
  ofZone.set(value, instant)
  return instant
}

function millisFrom({ wall, offset }: Parts, timeZone: string): Millis {
  return offset === undefined ? instantAt(wall, timeZone) : wallMillis(wall) - offset
}

// A date is asked for its instant several times in a build, and a zone takes its time to answer. The cache changes no
// result.
const instants = new Map<string, Map<string, Instant>>()
const MOST_INSTANTS = 20_000

/**
 * Reads an instant in RFC 3339, with `Z` or an offset. `undefined` for anything else. `toISOString()` writes `.000` for a
 * whole second, which a date of the model never carries: it is read all the same.
 */
export function readInstant(text: string): Millis | undefined {
  const read = readDate(text)
  if (read === undefined || !read.isCanonical || isPlainDate(read.value)) return undefined
  const { wall, offset } = parse(read.value)
  return offset === undefined ? undefined : wallMillis(wall) - offset
}

export function writeInstant(millis: Millis): string {
  const wall = utcWall(millis)
  const time = [wall.hour, wall.minute, wall.second].map((part) => pad(part, 2)).join(':')
  return `${writeDay(wall)}T${time}${wall.milli > 0 ? `.${pad(wall.milli, 3)}` : ''}Z`
}

interface Parts {
  readonly wall: WallTime
  /** Milliseconds east of Greenwich; `undefined` without an offset. */
  readonly offset: number | undefined
}

function parse(value: BlogDate): Parts {
  if (!isBlogDate(value)) {
    throw new TypeError(
      `@octavo/content: expected a date such as "2026-01-05" or "2026-01-05T09:30:00Z", got ${JSON.stringify(value) ?? typeof value}`,
    )
  }
  const number = (start: number, end: number) => Number(value.slice(start, end) || 0)
  const tail = /\.(\d{3})/.exec(value)
  const wall = {
    year: number(0, 4),
    month: number(5, 7),
    day: number(8, 10),
    hour: number(11, 13),
    minute: number(14, 16),
    second: number(17, 19),
    milli: Number(tail?.[1] ?? 0),
  }
  return { wall, offset: offsetOf(value) }
}

function offsetOf(value: BlogDate): number | undefined {
  if (isPlainDate(value)) return undefined
  if (value.endsWith('Z')) return 0
  const found = /([+-])(\d\d):(\d\d)$/.exec(value)
  if (!found) return undefined
  const minutes = Number(found[2]) * 60 + Number(found[3])
  return (found[1] === '-' ? -1 : 1) * minutes * 60_000
}

function writeDay({ year, month, day }: WallTime): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0')
}
