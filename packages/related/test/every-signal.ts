import {
  closeInTime,
  distinctText,
  distinctTitle,
  links,
  type Signal,
  sharedTerms,
  titleMentions,
  wordPairs,
  words,
} from '../src/index.ts'
import type { MadeItem } from './made-items.ts'

/** All signals that need nothing from outside, over one text: what holds for these holds for any choice of them. */
export function everySignal(text: (item: MadeItem) => string): readonly Signal<MadeItem>[] {
  const title = (item: MadeItem) => item.title
  const date = (item: MadeItem) => item.date
  return [
    words(text),
    wordPairs(text),
    titleMentions(title, text),
    sharedTerms((item: MadeItem) => item.tags, { name: 'tags', mentionedIn: text }),
    links((item: MadeItem) => item.links, { date }),
    closeInTime(date),
    distinctTitle(title),
    distinctText(text),
  ]
}
