import { type Bag, bagOf, bagRows } from '../bag-rows.ts'
import { english } from '../languages/english.ts'
import type { Signal } from '../signal.ts'
import { contentTokens } from '../text-analysis.ts'
import type { TextOf, TextOptions } from './text-options.ts'

/** Items that use the same pairs of neighbouring words, stop words left out: `peer review`, `open data`. */
export function wordPairs<Item>(
  text: TextOf<Item>,
  { language = english, weight = 1 }: TextOptions = {},
): Signal<Item> {
  const bag = (item: Item): Bag => {
    const tokens = contentTokens(text(item) ?? '', language)
    const pairs: (readonly [string, string])[] = []
    for (const [i, second] of tokens.entries()) {
      const first = tokens[i - 1]
      if (first) pairs.push([`${first.stem} ${second.stem}`, `${first.word} ${second.word}`])
    }
    return bagOf(pairs)
  }
  return { name: 'wordPairs', weight, open: (items) => bagRows(items.map(bag)) }
}
