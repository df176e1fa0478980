import { bagOf, bagRows } from '../bag-rows.ts'
import type { Signal } from '../signal.ts'

/** Items that link to each other, are linked from the same items, or link to the same ones. `linksOf` gives ids. */
export function links<Item>(
  linksOf: (item: Item) => readonly string[] | undefined,
  { weight = 0.6 }: { readonly weight?: number } = {},
): Signal<Item> {
  return {
    name: 'links',
    weight,
    open(items, idOf) {
      const position = new Map(items.map((item, i) => [idOf(item), i]))
      const around = items.map((item) => new Set<string>([idOf(item)]))
      for (const [i, item] of items.entries())
        for (const target of linksOf(item) ?? []) {
          const to = position.get(target)
          if (to === undefined || to === i) continue
          around[i]?.add(target)
          around[to]?.add(idOf(item))
        }
      return bagRows(around.map((set) => bagOf([...set].map((id) => [id, id] as const))))
    },
  }
}
