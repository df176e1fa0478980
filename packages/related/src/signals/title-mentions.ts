import type { Row } from '../engine/row.ts'
import { mentionedPart } from '../formulas.ts'
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
      texts.postings.wantsWords = true
      return {
        add: () => {},
        drop: () => {},
        settle(living, changes) {
          for (const term of changes.terms)
            for (const slot of titles.postings.slotsWith(term, living)) {
              changes.asks(slot)
              changes.isAskedBy(slot, (from) => isPartlyFound(texts, titles, from, slot))
            }
        },
        score: (row) => scoreTitles(texts, titles, row),
        isLasting: true,
        evidence(from, to, limit) {
          const found: string[] = []
          const { asked } = texts
          asked.use(from)
          const { terms, sequence, firstTerm, firstWord, endWord } = titles.profiles.read(to)
          for (let at = 0; firstWord + at < endWord && found.length < limit; at++) {
            const term = terms[firstTerm + (sequence[firstWord + at] as number)] as number
            const word = asked.weights[term] !== 0 ? titles.reader.wordOf(to, at) : ''
            if (word !== '' && !found.includes(word)) found.push(word)
          }
          return found
        },
      }
    },
  }
}

/** Are some but not all words of a title in a text? If none or all are, it does not matter how rare they are. */
function isPartlyFound<Item>(
  texts: TextIndex<Item>,
  titles: TextIndex<Item>,
  from: number,
  to: number,
): boolean {
  const title = titles.table.termsOf(to)
  const found = title.filter((term) => texts.profiles.has(from, term)).length
  return found > 0 && found < title.length
}

function scoreTitles<Item>(texts: TextIndex<Item>, titles: TextIndex<Item>, row: Row): void {
  const { query, postings } = texts
  query.ask(row.from)
  const mentioned = row.valuesOf((to) => {
    const { terms, firstTerm, endTerm } = titles.profiles.read(to)
    let all = 0
    let found = 0
    for (let i = firstTerm; i < endTerm; i++) {
      const idf = postings.idfOf(terms[i] as number)
      all += idf
      if (query.localOf(terms[i] as number) >= 0) found += idf
    }
    return mentionedPart(found, all)
  })
  row.add('mentioned', mentioned, learned.mentioned)
  row.add(
    'mentioning',
    mentioningOf(texts, titles.table.termsOf(row.from), row),
    learned.mentioning,
  )
}

/** Σ idf · (1 + ln count) of a title's words, by candidate. */
function mentioningOf<Item>(texts: TextIndex<Item>, title: Uint32Array, row: Row): Float64Array {
  const { query, postings } = texts
  const { stride, weights } = query.matchesWith(row.candidates)
  const idfs = Array.from(title, (term) => postings.idfOf(term))
  const locals = Array.from(title, (term) => query.localOf(term))
  let c = 0
  return row.valuesOf((to) => {
    let sum = 0
    for (let i = 0; i < title.length; i++) {
      const local = locals[i] as number
      // Words of a title are nearly always in the text as well.
      const weight =
        local >= 0
          ? (weights[c * stride + local + 1] as number) & 63
          : texts.weightIn(to, title[i] as number)
      sum += (idfs[i] as number) * weight
    }
    c++
    return sum
  })
}
