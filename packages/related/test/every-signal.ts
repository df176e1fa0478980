import {
  closeInTime,
  distinctText,
  distinctTitle,
  links,
  type Signal,
  sharedTerms,
  type TextOf,
  titleMentions,
  wordPairs,
  words,
} from '../src/index.ts'
import type { MadeItem } from './made-items.ts'

/** Where an item has what signals read. */
export interface Accessors<Item> {
  readonly text: TextOf<Item>
  readonly title: TextOf<Item>
  readonly tags: (item: Item) => readonly string[] | undefined
  readonly links: (item: Item) => readonly string[] | undefined
  readonly date: (item: Item) => string | number | undefined
}

/** All signals that need nothing from outside: what holds for these holds for any choice of them. */
export function everySignal<Item>(of: Accessors<Item>): readonly Signal<Item>[] {
  const { text, title, date } = of
  return [
    words(text),
    wordPairs(text),
    titleMentions(title, text),
    sharedTerms(of.tags, { name: 'tags', mentionedIn: text }),
    links(of.links, { date }),
    closeInTime(date),
    distinctTitle(title),
    distinctText(text),
  ]
}

/** The same for made items, over one way to read their texts. */
export function everySignalOfMade(text: (item: MadeItem) => string): readonly Signal<MadeItem>[] {
  return everySignal<MadeItem>({
    text,
    title: (item) => item.title,
    tags: (item) => item.tags,
    links: (item) => item.links,
    date: (item) => item.date,
  })
}
