import { bagOf, bagRows } from '../bag-rows.ts'
import type { Signal } from '../signal.ts'

/** What `sharedTerms` may be told. */
export interface SharedTermsOptions {
  /** Default `sharedTerms`. Give one when several kinds of terms are used: tags, series, authors. */
  readonly name?: string
  readonly weight?: number
}

/** Items with the same tags (or categories, series, authors), rare ones counting more. */
export function sharedTerms<Item>(
  terms: (item: Item) => readonly string[] | undefined,
  { name = 'sharedTerms', weight = 0.3 }: SharedTermsOptions = {},
): Signal<Item> {
  return {
    name,
    weight,
    open: (items) =>
      bagRows(
        items.map((item) =>
          bagOf([...new Set(terms(item) ?? [])].map((term) => [term, term] as const)),
        ),
      ),
  }
}
