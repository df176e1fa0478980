import type { Element, Root } from 'hast'
import type { Excerpt } from './document.ts'
import { escapeText } from './escape-html.ts'
import { excerptMark } from './excerpt-mark.ts'
import {
  collapse,
  type HastNode,
  isFootnoteReference,
  isFootnoteSection,
  isSilent,
} from './hast-text.ts'
import type { FinishExcerpt, Passage } from './passage.ts'
import { endsSentence, type SentenceCutter } from './sentences.ts'
import type { Settings } from './settings.ts'

/** A stretch of text inside inline elements. */
interface Run {
  readonly text: string
  readonly tags: readonly string[]
}

interface Paragraph {
  readonly runs: readonly Run[]
  readonly text: string
}

const kept = new Set(
  'em strong i b code sub sup del s ins mark abbr kbd q cite dfn var samp small'.split(' '),
)
const passed = new Set('div section article main header span center font'.split(' '))

// A text whose first paragraphs hold no sentence has none that would introduce it.
const mostParagraphs = 20

/**
 * The beginning of a document: up to the author's mark, or what the author wrote for it, or the first
 * sentences. Read off the tree before the last walk; finished when the text is known.
 */
export function excerptOf(tree: Root, passage: Passage, { excerpt }: Settings): FinishExcerpt {
  if (passage.marked) {
    const paragraphs = [...paragraphsOf(tree, true)]
    return (text) => finish(paragraphs, text, 'marker')
  }
  const field = collapse(passage.excerptField ?? '')
  if (field !== '') {
    return (text) => ({
      html: [escapeText(field)],
      text: field,
      complete: isWhole(field, text),
      from: 'field',
    })
  }
  const { sentences } = passage.language
  const cut = firstSentences(paragraphsOf(tree, false), excerpt.maxCharacters, sentences)
  return (text) => finish(cut.length > 0 ? cut : firstBlock(text), text, 'sentences')
}

// Line breaks between blocks are two characters in a text and one in an excerpt.
function isWhole(excerpt: string, text: string): boolean {
  return text.length <= 2 * excerpt.length && excerpt === collapse(text)
}

// A poem, a list: nothing in it ends like a sentence.
function firstBlock(text: string): readonly Paragraph[] {
  const first = text.split('\n\n', 1)[0] ?? ''
  return first === '' ? [] : [{ runs: [{ text: first, tags: [] }], text: first }]
}

function finish(paragraphs: readonly Paragraph[], whole: string, from: Excerpt['from']): Excerpt {
  const text = paragraphs.map((one) => one.text).join(' ')
  const html = paragraphs.map(({ runs }) => writeRuns(runs)).join(' ')
  return { html: html === '' ? [] : [html], text, complete: isWhole(text, whole), from }
}

// Sentences of the first paragraphs. A paragraph that does not end a sentence (a byline, "as follows:")
// gives what it has of whole sentences, and nothing follows it, because its end would be missing.
function firstSentences(
  paragraphs: Iterable<Paragraph>,
  maxCharacters: number,
  sentences: SentenceCutter,
): readonly Paragraph[] {
  const taken: Paragraph[] = []
  let length = 0
  let seen = 0
  for (const paragraph of paragraphs) {
    if (seen++ === mostParagraphs) break
    let end = 0
    for (const sentence of sentences(paragraph.text)) {
      const isFirst = length === 0 && end === 0
      if (!endsSentence(sentence) || sentence.trimEnd().endsWith(':')) break
      if (!isFirst && length + end + sentence.trimEnd().length > maxCharacters) break
      end += sentence.length
    }
    if (end > 0) {
      const text = paragraph.text.slice(0, end).trimEnd()
      taken.push(
        text === paragraph.text ? paragraph : { text, runs: cutRuns(paragraph.runs, text.length) },
      )
      length += text.length + 1
    }
    if (end < paragraph.text.length && taken.length > 0) break
  }
  return taken
}

// The paragraphs of a text in order, up to the mark if there is one. Read as far as they are needed.
function* paragraphsOf(node: Root | Element, marked: boolean): Generator<Paragraph, boolean> {
  for (const child of node.children) {
    if (child.type === 'comment' && child.value === excerptMark) return true
    if (child.type !== 'element') continue
    if (child.tagName === 'p') {
      const { runs, ends } = runsOf(child)
      const text = runs.map((run) => run.text).join('')
      if (text !== '') yield { runs, text }
      if (ends) return true
    } else if (passed.has(child.tagName) && !isFootnoteSection(child)) {
      if (yield* paragraphsOf(child, marked)) return true
    } else if (marked && holdsMark(child)) return true
  }
  return false
}

function holdsMark(node: HastNode): boolean {
  if (node.type === 'comment') return node.value === excerptMark
  return 'children' in node && node.children.some(holdsMark)
}

function runsOf(paragraph: Element): { runs: readonly Run[]; ends: boolean } {
  const runs: { text: string; tags: readonly string[] }[] = []
  const visit = (node: HastNode, tags: readonly string[]): boolean => {
    if (node.type === 'comment') return node.value === excerptMark
    if (node.type === 'text') runs.push({ text: node.value, tags })
    if (node.type !== 'element' || isSilent(node) || isFootnoteReference(node)) return false
    if (node.tagName === 'br') runs.push({ text: ' ', tags })
    const inside = kept.has(node.tagName) ? [...tags, node.tagName] : tags
    return node.children.some((child) => visit(child, inside))
  }
  const ends = paragraph.children.some((child) => visit(child, []))
  return { runs: collapseRuns(runs), ends }
}

// White space collapses across the borders of inline elements, as it does on the page.
function collapseRuns(runs: readonly Run[]): readonly Run[] {
  const collapsed: Run[] = []
  let afterSpace = true
  for (const { text, tags } of runs) {
    let next = text.replace(/[ \t\r\n\f]+/g, ' ')
    if (afterSpace) next = next.trimStart()
    if (next === '') continue
    afterSpace = next.endsWith(' ')
    collapsed.push({ text: next, tags })
  }
  const last = collapsed.at(-1)
  if (last === undefined) return collapsed
  const end = last.text.trimEnd()
  collapsed.pop()
  return end === '' ? collapseRuns(collapsed) : [...collapsed, { text: end, tags: last.tags }]
}

function cutRuns(runs: readonly Run[], length: number): readonly Run[] {
  const cut: Run[] = []
  let left = length
  for (const { text, tags } of runs) {
    if (left <= 0) break
    cut.push({ text: text.slice(0, left), tags })
    left -= text.length
  }
  return cut
}

function writeRuns(runs: readonly Run[]): string {
  let html = ''
  let open: readonly string[] = []
  for (const { text, tags } of [...runs, { text: '', tags: [] }]) {
    let shared = 0
    while (shared < open.length && open[shared] === tags[shared]) shared++
    for (const tag of open.slice(shared).reverse()) html += `</${tag}>`
    for (const tag of tags.slice(shared)) html += `<${tag}>`
    html += escapeText(text)
    open = tags
  }
  return html
}
