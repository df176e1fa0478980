const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/

/** @internal Milliseconds of an RFC 3339 instant. Throws for anything else: a plain date has no place in time without a zone. */
export function millisecondsOf(value: string, what: string): number {
  const milliseconds = instant.test(value) ? Date.parse(value) : Number.NaN
  if (!Number.isNaN(milliseconds)) return milliseconds
  throw new TypeError(
    `@octavo/renderer: ${what} must be an RFC 3339 instant such as 2026-01-05T09:00:00Z, got ${JSON.stringify(value)}.`,
  )
}

/** @internal The later of two instants. */
export function later(
  a: string | undefined,
  b: string | undefined,
  what: string,
): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return millisecondsOf(b, what) > millisecondsOf(a, what) ? b : a
}
