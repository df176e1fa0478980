import type { Row } from '../engine/row.ts'
import { mentionedPart } from '../formulas.ts'
import { english } from '../languages/english.ts'
import type { Signal, TextOf } from '../signal.ts'
import type { Matches } from '../text/matches.ts'
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
      texts.postings.listing.wantsWords = true
      texts.query.alsoAsked.push((from) => titles.table.termsOf(from))
      return {
        add: () => {},
        drop: () => {},
        settle(living, changes) {
          for (const term of changes.terms)
            for (const slot of titles.postings.slotsWith(term, living)) {
              changes.scoring.add(slot)
              changes.isScored(slot, (from) => isPartlyFound(texts, titles, from, slot))
            }
        },
        score: (row) => scoreTitles(texts, titles, row),
        isLasting: true,
        evidence(from, to, limit) {
          const found: string[] = []
          const { asked, profiles } = texts
          const addTitle = (slot: number, isFound: (term: number) => boolean): void => {
            const { terms, sequence, firstTerm, firstWord, endWord } = titles.profiles.read(slot)
            for (let at = 0; firstWord + at < endWord && found.length < limit; at++) {
              const term = terms[firstTerm + (sequence[firstWord + at] as number)] as number
              const word = isFound(term) ? titles.reader.wordOf(slot, at) : ''
              if (word !== '' && !found.includes(word)) found.push(word)
            }
          }
          asked.use(from)
          addTitle(to, (term) => asked.weights[term] !== 0)
          addTitle(from, (term) => profiles.has(to, term))
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
      if (query.has(terms[i] as number)) found += idf
    }
    return mentionedPart(found, all)
  })
  row.add('mentioned', mentioned)
  row.add('mentioning', mentioningOf(texts, titles.table.termsOf(row.from), row))
}

/** Σ idf · (1 + ln count) of a title's words, by candidate. */
function mentioningOf<Item>(
  { query, postings }: TextIndex<Item>,
  title: Uint32Array,
  { candidates }: Row,
): Float64Array {
  const matches = query.matchesWith(candidates)
  const sums = new Float64Array(candidates.length)
  for (let t = 0; t < title.length; t++) {
    const term = title[t] as number
    addWord(matches, query.numberOf(term), postings.idfOf(term), sums)
  }
  return sums
}

function addWord(
  { heads, entries, before }: Matches,
  word: number,
  idf: number,
  sums: Float64Array,
): void {
  for (let i = heads[word + 1] as number; i > 0; i = before[i] as number) {
    const entry = entries[i] as number
    sums[entry >>> 7] = (sums[entry >>> 7] as number) + idf * (entry & 63)
  }
}
