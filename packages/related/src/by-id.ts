import { checked, items as ofItems } from './misuse.ts'

/** In the order of their ids, whatever order they came in: it is that of bytes, too, and need not be made again for these. */
export function byId<Item>(items: Iterable<Item>, idOf: (item: Item) => string): readonly Item[] {
  const named = Array.from(checked('items', ofItems, items), (item) => ({ id: idOf(item), item }))
  return named.sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id))).map(({ item }) => item)
}
