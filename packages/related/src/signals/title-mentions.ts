import type { Row } from '../engine/row.ts'
import { english } from '../languages/english.ts'
import { learned } from '../learned-weights.ts'
import type { Signal, TextOf } from '../signal.ts'
import type { Profiles } from '../text/profiles.ts'
import type { TextIndex } from '../text/text-index.ts'
import type { TextPostings } from '../text/text-postings.ts'
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
              changes.isAsked(slot)
              changes.asks(slot)
            }
        },
        score: (row) => scoreTitles(texts, titles, row),
        evidence(from, to, limit) {
          const found: string[] = []
          const { terms, sequence, firstTerm, firstWord, endWord } = titles.profiles.read(to)
          for (let at = 0; firstWord + at < endWord && found.length < limit; at++) {
            const term = terms[firstTerm + (sequence[firstWord + at] as number)] as number
            const word = texts.positionIn(from, term) >= 0 ? titles.reader.wordOf(to, at) : ''
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
  const { query, postings } = texts
  query.ask(from)
  const mentioned = Float64Array.from(candidates, (to) => {
    let all = 0
    let found = 0
    for (const term of titles.termsOf(to)) {
      const idf = postings.idfOf(term)
      all += idf
      if (query.localOf(term) >= 0) found += idf
    }
    return all > 0 ? found / all : 0
  })
  row.add('mentioned', mentioned, learned.mentioned)
  row.add('mentioning', mentioningOf(texts, titles.termsOf(from), candidates), learned.mentioning)
}

/** Σ idf · (1 + ln count) of a title's words, by candidate. */
function mentioningOf<Item>(
  { query, postings, profiles }: TextIndex<Item>,
  title: Uint32Array,
  candidates: Int32Array,
): Float64Array {
  const values = new Float64Array(candidates.length)
  const idfs = new Float64Array(query.terms)
  const elsewhere: number[] = []
  for (const term of title) {
    const local = query.localOf(term)
    if (local >= 0) idfs[local] = postings.idfOf(term)
    else elsewhere.push(term)
  }
  const { starts, locals, weights } = query.matchesWith(candidates)
  for (let c = 0; c < candidates.length; c++) {
    let sum = 0
    const end = starts[c + 1] as number
    for (let m = starts[c] as number; m < end; m++)
      sum += (idfs[locals[m] as number] as number) * (weights[m] as number)
    // Words of a title are nearly always in the text as well.
    if (elsewhere.length > 0)
      sum += weightElsewhere(profiles, elsewhere, candidates[c] as number, postings)
    values[c] = sum
  }
  return values
}

function weightElsewhere(
  profiles: Profiles,
  wanted: readonly number[],
  slot: number,
  postings: TextPostings,
): number {
  const { terms, weights, firstTerm, endTerm } = profiles.read(slot)
  let sum = 0
  for (let i = firstTerm; i < endTerm; i++)
    if (wanted.includes(terms[i] as number))
      sum += postings.idfOf(terms[i] as number) * (weights[i] as number)
  return sum
}
