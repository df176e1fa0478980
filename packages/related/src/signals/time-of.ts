/** When an item was written: what `Date.parse` reads, milliseconds since 1970, or a `Date`. */
export type DateOf<Item> = (item: Item) => string | number | Date | undefined

export const dayMs = 86_400_000

/** Milliseconds since 1970; NaN when there is no date or no such date. */
export function timeOf(date: string | number | Date | undefined): number {
  return typeof date === 'string' ? Date.parse(date) : Number(date ?? Number.NaN)
}
