import { aFunction, checked } from './misuse.ts'

/** For `allow`: only items that are not newer. Dates that are texts are compared by code unit; without a date everything goes. */
export function olderOnly<Item>(
  date: (item: Item) => string | number | Date | undefined,
): (from: Item, to: Item) => boolean {
  checked('date of olderOnly', aFunction, date)
  return (from, to) => {
    const here = date(from)
    const there = date(to)
    return here === undefined || there === undefined || there <= here
  }
}

/** For `allow`: only items of which this is the same, such as the language. */
export function sameValue<Item>(
  of: (item: Item) => string | undefined,
): (from: Item, to: Item) => boolean {
  checked('of of sameValue', aFunction, of)
  return (from, to) => of(from) === of(to)
}
