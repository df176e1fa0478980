import type { PagefindData } from './pagefind-module.ts'

/** The part of a text that a result shows. */
export interface Passage {
  /** The words that were found, as they stand in the text. */
  readonly words: readonly string[]
  readonly passage: string
  /** The heading over it, and the id of that. */
  readonly section?: string
  readonly id?: string
}

/** The section in which most of the words were found, the first of equals; the summary when they stand in none. */
export function passageOf(data: PagefindData, found: readonly number[]): Passage {
  const { content, meta, anchors } = data
  const { all, space } = wordsIn(data)
  const isTerm = content === `${meta.title}.` || content === meta.title
  if (isTerm) return { words: [], passage: '' }
  const words = [...new Set(found.map((at) => all[at] ?? ''))]
  const headings = anchors
    .filter(({ element, id }) => element === 'h2' && id !== '')
    .sort((a, b) => a.location - b.location)
  const starts = [0, ...headings.map(({ location }) => location)]
  const counts = starts.map((start, i) => {
    const end = starts[i + 1] ?? all.length
    return found.filter((at) => at >= start && at < end).length
  })
  const most = Math.max(...counts)
  if (most === 0) return { words, passage: meta.summary || all.slice(0, starts[1]).join(space) }
  const best = counts.indexOf(most)
  const heading = headings[best - 1]
  const from = (starts[best] ?? 0) + lengthOf(heading?.text)
  const passage = all.slice(from, starts[best + 1]).join(space)
  if (heading === undefined) return { words, passage }
  const { id, text = '' } = heading
  return { words, passage, section: text, id }
}

/** The words as Pagefind counts them. It parts those of Chinese, Japanese and Thai by a character that nobody sees. */
function wordsIn({ content, raw_content: raw = '' }: PagefindData) {
  if (!raw.includes('\u200b')) return { all: content.split(/\s+/), space: ' ' }
  const text = raw.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
  return { all: text.split('\u200b'), space: '' }
}

function lengthOf(heading: string | undefined): number {
  return heading === undefined || heading === '' ? 0 : heading.trim().split(/\s+/).length
}
