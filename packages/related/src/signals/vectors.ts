import { cosine } from '../formulas.ts'
import { aFunction, checked } from '../misuse.ts'
import type { Signal } from '../signal.ts'
import { customSignal } from './custom-signal.ts'
import type { WeightOptions } from './weight-options.ts'

/**
 * Items whose vectors point the same way: cosine, 0 where it is below 0. The vectors are the caller's
 * (embeddings of a model, for example); an item without one, or of another length, gets 0.
 */
export function vectors<Item>(
  vectorOf: (item: Item) => ArrayLike<number> | undefined,
  { weight = 1 }: WeightOptions = {},
): Signal<Item> {
  checked('vectorOf of vectors', aFunction, vectorOf)
  return customSignal(
    'vectors',
    (from, candidates, row) => {
      const own = vectorOf(from)
      if (!own) return
      candidates.forEach((to, i) => {
        row[i] = cosine(own, vectorOf(to) ?? [])
      })
    },
    { weight },
  )
}
