export const dayMs = 86_400_000

/** Milliseconds since 1970; NaN when there is no date or no such date. */
export function timeOf(date: string | number | undefined): number {
  if (typeof date === 'number') return date
  return date === undefined ? Number.NaN : Date.parse(date)
}
