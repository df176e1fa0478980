import { bagOf, bagRows } from '../bag-rows.ts'
import { english } from '../languages/english.ts'
import type { Signal } from '../signal.ts'
import { contentTokens } from '../text-analysis.ts'
import type { TextOf, TextOptions } from './text-options.ts'

/** Items whose title's words occur in this item's text, rare words counting more. */
export function titleMentions<Item>(
  title: TextOf<Item>,
  text: TextOf<Item>,
  { language = english, weight = 0.6 }: TextOptions = {},
): Signal<Item> {
  const bag = (value: string | undefined) =>
    bagOf(
      new Map(contentTokens(value ?? '', language).map(({ stem, word }) => [stem, word] as const)),
    )
  return {
    name: 'titleMentions',
    weight,
    open: (items) =>
      bagRows(
        items.map((item) => bag(text(item))),
        items.map((item) => bag(title(item))),
      ),
  }
}
