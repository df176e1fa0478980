import type { Element, Root } from 'hast'
import type { Excerpt } from './document.ts'
import { escapeText } from './escape-html.ts'
import { isFootnoteSection } from './finish-tree.ts'
import { excerptMark } from './handlers.ts'
import { collapse, type HastNode, isSilent } from './hast-text.ts'
import { endsSentence, type SentenceCutter } from './sentences.ts'

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

/** What an excerpt is made from. */
export interface ExcerptInput {
  readonly tree: Root
  /** The plain text of the whole document. */
  readonly text: string
  readonly field: string | undefined
  readonly maxCharacters: number
  readonly sentences: SentenceCutter
}

/** The beginning of a document: up to the author's mark, or what the author wrote for it, or the first sentences. */
export function excerptOf({ tree, text, field, maxCharacters, sentences }: ExcerptInput): Excerpt {
  const { paragraphs, marked } = leadingParagraphs(tree)
  if (marked) return finish(paragraphs, text, 'marker')
  if (field !== undefined && collapse(field) !== '') {
    const plain = collapse(field)
    return {
      html: [escapeText(plain)],
      text: plain,
      complete: plain === collapse(text),
      from: 'field',
    }
  }
  const cut = firstSentences(paragraphs, maxCharacters, sentences)
  if (cut.length > 0) return finish(cut, text, 'sentences')
  const first = text.split('\n\n', 1)[0] ?? ''
  return finish(
    first === '' ? [] : [{ runs: [{ text: first, tags: [] }], text: first }],
    text,
    'sentences',
  )
}

function finish(paragraphs: readonly Paragraph[], whole: string, from: Excerpt['from']): Excerpt {
  const text = paragraphs.map((one) => one.text).join(' ')
  const html = paragraphs.map(({ runs }) => writeRuns(runs)).join(' ')
  return { html: html === '' ? [] : [html], text, complete: text === collapse(whole), from }
}

// Sentences of the first paragraphs. A paragraph that does not end a sentence (a byline, "as follows:")
// gives what it has of whole sentences, and nothing follows it, because its end would be missing.
function firstSentences(
  paragraphs: readonly Paragraph[],
  maxCharacters: number,
  sentences: SentenceCutter,
): readonly Paragraph[] {
  const taken: Paragraph[] = []
  let length = 0
  for (const paragraph of paragraphs) {
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

function leadingParagraphs(tree: Root): { paragraphs: readonly Paragraph[]; marked: boolean } {
  const paragraphs: Paragraph[] = []
  const marked = gather(tree, paragraphs)
  return { paragraphs, marked }
}

// True when the mark was met and the gathering has to end.
function gather(node: Root | Element, paragraphs: Paragraph[]): boolean {
  for (const child of node.children) {
    if (child.type === 'comment' && child.value === excerptMark) return true
    if (child.type !== 'element') continue
    if (child.tagName === 'p') {
      const { runs, marked } = runsOf(child)
      const text = runs.map((run) => run.text).join('')
      if (text !== '') paragraphs.push({ runs, text })
      if (marked) return true
    } else if (passed.has(child.tagName) && !isFootnoteSection(child)) {
      if (gather(child, paragraphs)) return true
    } else if (holdsMark(child)) return true
  }
  return false
}

function holdsMark(node: HastNode): boolean {
  if (node.type === 'comment') return node.value === excerptMark
  return 'children' in node && node.children.some(holdsMark)
}

function runsOf(paragraph: Element): { runs: readonly Run[]; marked: boolean } {
  const runs: { text: string; tags: readonly string[] }[] = []
  const visit = (node: HastNode, tags: readonly string[]): boolean => {
    if (node.type === 'comment') return node.value === excerptMark
    if (node.type === 'text') runs.push({ text: node.value, tags })
    if (node.type !== 'element' || isSilent(node) || isFootnoteReference(node)) return false
    if (node.tagName === 'br') runs.push({ text: ' ', tags })
    const inside = kept.has(node.tagName) ? [...tags, node.tagName] : tags
    return node.children.some((child) => visit(child, inside))
  }
  const marked = paragraph.children.some((child) => visit(child, []))
  return { runs: collapseRuns(runs), marked }
}

export function isFootnoteReference(element: Element): boolean {
  const link = element.tagName === 'sup' ? element.children[0] : undefined
  return link?.type === 'element' && link.properties.dataFootnoteRef !== undefined
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
