import type { Row } from '../engine/row.ts'
import { english } from '../languages/english.ts'
import { learned } from '../learned-weights.ts'
import type { Signal, TextOf } from '../signal.ts'
import type { TextIndex } from '../text/text-index.ts'
import type { TextOptions } from './text-options.ts'

/**
 * Items whose title this text speaks of: idf of the title's words found here / idf of all its words; and
 * the reverse, Σ idf · (1 + ln count) of this title's words in the other text.
 */
export function titleMentions<Item>(
  title: TextOf<Item>,
  text: TextOf<Item>,
  { language = english, weight = 1 }: TextOptions<Item> = {},
): Signal<Item> {
  return {
    name: 'titleMentions',
    weight,
    open(context) {
      const texts = context.text(text, language)
      const titles = context.text(title, language)
      const titlesWith = new Map<number, Set<number>>()
      const eachKey = (slot: number, visit: (key: number) => void): void => {
        const [first, count] = titles.span(slot)
        for (let i = first; i < first + count; i++) visit(titles.profiles.keys.array[i] as number)
      }
      const take = (slot: number): void =>
        eachKey(slot, (key) => titlesWith.set(key, (titlesWith.get(key) ?? new Set()).add(slot)))
      return {
        add(slot, _item, guest) {
          if (!guest) take(slot)
        },
        keep: () => null,
        restore: (slot) => take(slot),
        drop: (slot) => eachKey(slot, (key) => titlesWith.get(key)?.delete(slot)),
        settle(_living, changes) {
          for (const key of changes.keys)
            for (const slot of titlesWith.get(key) ?? []) {
              changes.isAsked(slot)
              changes.asks(slot)
            }
        },
        score: (row) => scoreTitles(texts, titles, row),
        evidence(from, to, limit) {
          const found: string[] = []
          const [, , first, count] = titles.span(to)
          for (let at = 0; at < count && found.length < limit; at++) {
            const key = titles.keyAt(to, first + at)
            const word = texts.positionIn(from, key) >= 0 ? titles.wordOf(to, at) : ''
            if (word !== '' && !found.includes(word)) found.push(word)
          }
          return found
        },
      }
    },
  }
}

function scoreTitles<Item>(texts: TextIndex<Item>, titles: TextIndex<Item>, row: Row): void {
  const { candidates, from } = row
  const mentioned = new Float64Array(candidates.length)
  const mentioning = new Float64Array(candidates.length)
  const keys = titles.profiles.keys.array
  const [ownFirst, ownCount] = titles.span(from)
  for (let c = 0; c < candidates.length; c++) {
    const to = candidates[c] as number
    const [first, count] = titles.span(to)
    let all = 0
    let found = 0
    for (let i = first; i < first + count; i++) {
      const key = keys[i] as number
      const idf = texts.idfOf(key)
      all += idf
      if (texts.positionIn(from, key) >= 0) found += idf
    }
    if (all > 0) mentioned[c] = found / all
    let sum = 0
    for (let i = ownFirst; i < ownFirst + ownCount; i++) {
      const key = keys[i] as number
      const at = texts.positionIn(to, key)
      if (at >= 0) sum += texts.idfOf(key) * (texts.profiles.weights.array[at] as number)
    }
    mentioning[c] = sum
  }
  row.add('mentioned', mentioned, learned.mentioned)
  row.add('mentioning', mentioning, learned.mentioning)
}
