import { bagOf, bagRows } from '../bag-rows.ts'
import { english } from '../languages/english.ts'
import type { Signal } from '../signal.ts'
import { contentTokens } from '../text-analysis.ts'
import type { TextOf, TextOptions } from './text-options.ts'

/** Items that use the same words: cosine of (1 + ln tf) · idf over stems. */
export function words<Item>(
  text: TextOf<Item>,
  { language = english, weight = 1 }: TextOptions = {},
): Signal<Item> {
  const bag = (item: Item) =>
    bagOf(contentTokens(text(item) ?? '', language).map(({ stem, word }) => [stem, word] as const))
  return { name: 'words', weight, open: (items) => bagRows(items.map(bag)) }
}
