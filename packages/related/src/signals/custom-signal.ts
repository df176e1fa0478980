import { aFunction, aName, checked } from '../misuse.ts'
import type { Signal } from '../signal.ts'
import type { WeightOptions } from './weight-options.ts'

/** Fills `row[i]` with how related `candidates[i]` is to `from`: 0 or more, on any scale. */
export type FillRow<Item> = (from: Item, candidates: readonly Item[], row: Float64Array) => void

/**
 * A signal of one's own, asked for all candidates of an item at once. It re-ranks what other signals
 * propose; alone it serves corpora of up to some fifty items, where everyone is a candidate. Its scores
 * may depend on the two items only, or updates would not be exact.
 */
export function customSignal<Item>(
  name: string,
  fillRow: FillRow<Item>,
  { weight = 1 }: WeightOptions = {},
): Signal<Item> {
  checked('name of customSignal', aName, name)
  checked(`fillRow of ${name}`, aFunction, fillRow)
  return {
    name,
    weight,
    open({ itemOf }) {
      return {
        add: () => {},
        drop: () => {},
        score(row) {
          const from = itemOf(row.from)
          const values = new Float64Array(row.candidates.length)
          if (from !== undefined)
            fillRow(
              from,
              Array.from(row.candidates, (to) => itemOf(to) as Item),
              values,
            )
          for (let i = 0; i < values.length; i++)
            if (!((values[i] as number) >= 0) || values[i] === Number.POSITIVE_INFINITY)
              values[i] = 0
          row.add('custom', values)
        },
        evidence: () => [],
      }
    },
  }
}
