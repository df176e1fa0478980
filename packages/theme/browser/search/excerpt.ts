import type { SearchMark } from '@octavo/theme'

/** A piece of text; `isMarked` when it is one of the words that were searched for. */
export interface Fragment {
  readonly text: string
  readonly isMarked: boolean
}

// Three lines at the usual measure.
const ROOM = 220

/**
 * Whole sentences of a text around its marks, as many as there is room for; from the beginning when nothing is marked. A
 * sentence too long for the room is cut between words and says so.
 */
export function excerptOf(
  text: string,
  marksIn: (text: string) => readonly SearchMark[],
  language: string,
): readonly Fragment[] {
  const sentences = sentencesOf(text, language)
  const isMarked = sentences.map((sentence) => marksIn(sentence).length > 0)
  const first = Math.max(0, isMarked.indexOf(true))
  let excerpt = ''
  for (const sentence of sentences.slice(first)) {
    const longer = excerpt === '' ? sentence : `${excerpt} ${sentence}`
    if (longer.length > ROOM) break
    excerpt = longer
  }
  if (excerpt === '') excerpt = cut(sentences[first] ?? '', marksIn)
  return fragments(excerpt, marksIn(excerpt))
}

function sentencesOf(text: string, language: string): string[] {
  const blocks = text.split('\n\n').map((block) => block.replace(/\s+/g, ' ').trim())
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  return blocks
    .flatMap((block) => [...segmenter.segment(block)].map(({ segment }) => segment.trim()))
    .filter((sentence) => sentence !== '')
}

/** The part of a long sentence that has its first mark in the first half. */
function cut(sentence: string, marksIn: (text: string) => readonly SearchMark[]): string {
  const [start] = marksIn(sentence)[0] ?? [0]
  if (sentence.length <= ROOM) return sentence
  const from = start < ROOM / 2 ? 0 : sentence.indexOf(' ', start - ROOM / 2) + 1
  const rest = sentence.slice(from)
  const to = rest.length <= ROOM ? rest.length : Math.max(rest.lastIndexOf(' ', ROOM), 0) || ROOM
  return `${from > 0 ? '… ' : ''}${rest.slice(0, to)}${to < rest.length ? ' …' : ''}`
}

/** A text in pieces, marked and not. */
export function fragments(text: string, marks: readonly SearchMark[]): readonly Fragment[] {
  const pieces: Fragment[] = []
  let at = 0
  for (const [start, end] of marks) {
    if (start > at) pieces.push({ text: text.slice(at, start), isMarked: false })
    pieces.push({ text: text.slice(start, end), isMarked: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false })
  return pieces
}
