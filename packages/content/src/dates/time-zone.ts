/** Milliseconds since 1970-01-01T00:00:00Z. Stays inside this folder; the model has strings. */
export type Millis = number

/** The parts of a day and time on the wall. */
export interface WallTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly milli: number
}

/**
 * As if the wall were in Greenwich. `Date.UTC` alone would read the years 1 to 99 as 1901 to 1999.
 */
export function wallMillis(wall: WallTime): Millis {
  const date = new Date(0)
  date.setUTCFullYear(wall.year, wall.month - 1, wall.day)
  date.setUTCHours(wall.hour, wall.minute, wall.second, wall.milli)
  return date.getTime()
}

export function utcWall(millis: Millis): WallTime {
  const date = new Date(millis)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    milli: date.getUTCMilliseconds(),
  }
}

/** What the wall shows in a zone at an instant. */
export function wallIn(millis: Millis, timeZone: string): WallTime {
  return utcWall(millis + offsetAt(millis, timeZone))
}

/**
 * The instant at which the wall of a zone shows this. A time that comes twice (clocks go back) is
 * the first of the two; one that never comes (clocks go forward) is moved on by the gap: what
 * Temporal calls "compatible".
 */
export function instantAt(wall: WallTime, timeZone: string): Millis {
  const local = wallMillis(wall)
  const day = 86_400_000
  const before = offsetAt(local - day, timeZone)
  const after = offsetAt(local + day, timeZone)
  // Of the offsets around, the earlier one first: it gives the first of two, and moves on over a
  // gap.
  for (const offset of [before, after]) {
    if (offsetAt(local - offset, timeZone) === offset) return local - offset
  }
  return local - before
}

function offsetAt(millis: Millis, timeZone: string): number {
  if (timeZone === 'UTC') return 0
  const week = Math.floor(millis / WEEK)
  const offset = offsetAtStart(week, timeZone)
  // No zone has turned its clocks and turned them back within a week.
  if (offset === offsetAtStart(week + 1, timeZone)) return offset
  return askOffset(millis, timeZone)
}

const WEEK = 7 * 86_400_000

/** The offset at the start of a week, counted from 1970: the dates of a blog fall into few of them. */
function offsetAtStart(week: number, timeZone: string): number {
  const known = offsets.get(timeZone) ?? new Map<number, number>()
  if (known.size >= MOST_WEEKS) known.clear()
  offsets.set(timeZone, known)
  const offset = known.get(week) ?? askOffset(week * WEEK, timeZone)
  known.set(week, offset)
  return offset
}

// To ask takes 5 to 10 µs, and a date is asked for up to three times. The cache changes no result.
const offsets = new Map<string, Map<number, number>>()
const MOST_WEEKS = 20_000

function askOffset(millis: Millis, timeZone: string): number {
  const parts: Record<string, number> = {}
  for (const { type, value } of formatterOf(timeZone).formatToParts(millis)) {
    parts[type] = Number(value)
  }
  const shown = wallMillis({
    year: parts.year ?? 0,
    month: parts.month ?? 0,
    day: parts.day ?? 0,
    hour: parts.hour ?? 0,
    minute: parts.minute ?? 0,
    second: parts.second ?? 0,
    milli: 0,
  })
  return shown - Math.floor(millis / 1000) * 1000
}

// Making a formatter costs a thousand times more than using one. The cache changes no result.
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const formatter = createFormatter(timeZone)
  formatters.set(timeZone, formatter)
  return formatter
}

function createFormatter(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch (cause) {
    throw new TypeError(
      `@octavo/content: "${timeZone}" is not a time zone; write it as "Europe/London" or "UTC"`,
      { cause },
    )
  }
}
