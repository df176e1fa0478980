import type { Element, ElementContent, Text as HtmlText } from 'hast'
import type {
  Code,
  FootnoteReference,
  Html,
  ImageReference,
  LinkReference,
  Parents,
  TableRow,
  Text,
} from 'mdast'
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast'
import { withoutComments } from './escape-html.ts'
import { excerptMark } from './excerpt-mark.ts'
import { TooMuch } from './limits/limit-types.ts'
import { keep, type Passage } from './passage.ts'
import { ownMark, withoutMarkReferences } from './reference.ts'
import type { HtmlMode } from './settings.ts'

const moreComment = /^<!--+\s*(?:more|excerpt|truncate)\s*--+>$/i

/** How nodes of Markdown become HTML where we do it otherwise than mdast-util-to-hast. */
export function handlersFor(html: HtmlMode, passage: () => Passage): Handlers {
  return {
    containerDirective: defaultHandlers.blockquote,
    code: (state: State, node: Code) => codeBlock(state, node, passage()),
    footnoteReference: (state: State, node: FootnoteReference) => note(state, node, passage()),
    html: (state: State, node: Html, parent: Parents | undefined) =>
      html === 'escape'
        ? shownHtml(state, node, parent, passage())
        : rawHtml(state, node, passage()),
    imageReference: (state: State, node: ImageReference) => {
      use(state, node, passage())
      return defaultHandlers.imageReference(state, node)
    },
    linkReference: (state: State, node: LinkReference) => {
      use(state, node, passage())
      return defaultHandlers.linkReference(state, node)
    },
    inlineMath: (state: State, node: Formula, parent: Parents | undefined) =>
      formula(state, node, isAlone(node, parent, passage()), passage()),
    math: (state: State, node: Formula) => paragraphOf(formula(state, node, true, passage())),
    tableRow: alignByClass,
    text: textInLines,
  }
}

function use({ definitionById }: State, node: { identifier: string }, passage: Passage): void {
  const definition = definitionById.get(node.identifier.toUpperCase())
  if (definition !== undefined) passage.useDefinition(definition)
}

function codeBlock(state: State, node: Code, passage: Passage): ElementContent {
  const pre = defaultHandlers.code(state, node)
  const code = pre.children[0]
  if (code?.type !== 'element') return pre
  const [text] = code.children
  // parse5 would take an empty first line for the line break that may follow `<pre>`.
  if (text?.type === 'text' && text.value.startsWith('\n')) text.value = ownMark + text.value
  if (node.meta) {
    code.properties.dataOctavo = keep(passage, { kind: 'meta', meta: node.meta })
  }
  return pre
}

function note(state: State, node: FootnoteReference, { notes }: Passage): Element {
  if (!notes.has(node.identifier)) notes.set(node.identifier, node)
  const sup = defaultHandlers.footnoteReference(state, node)
  const link = sup.children[0]
  if (link?.type === 'element') {
    link.properties.ariaDescribedBy = [`${state.options.clobberPrefix ?? ''}footnote-label`]
  }
  return sup
}

function markExcerpt(passage: Passage) {
  passage.marked = true
  return { type: 'comment' as const, value: excerptMark }
}

function rawHtml(state: State, node: Html, passage: Passage) {
  if (moreComment.test(node.value)) return markExcerpt(passage)
  passage.raw = true
  const excess = passage.htmlDepth(node.value, node.position?.start.line ?? 1)
  if (excess !== undefined) throw new TooMuch(excess)
  const raw = { type: 'raw' as const, value: withoutMarkReferences(node.value) }
  state.patch(node, raw)
  return state.applyData(node, raw)
}

// A comment is not meant for readers; everything else the author believed to be text or markup.
function shownHtml(state: State, node: Html, parent: Parents | undefined, passage: Passage) {
  if (moreComment.test(node.value)) return markExcerpt(passage)
  const value = withoutComments(node.value)
  if (value.trim() === '') return undefined
  const text = { type: 'text' as const, value }
  const isBlock = parent !== undefined && blockParents.has(parent.type)
  if (!isBlock) return text
  const paragraph: Element = { type: 'element', tagName: 'p', properties: {}, children: [text] }
  state.patch(node, paragraph)
  return paragraph
}

const blockParents = new Set([
  'root',
  'blockquote',
  'listItem',
  'footnoteDefinition',
  'containerDirective',
])

// As code until the finishing walk: code is what parsing and sanitising leave alone.
type Formula = Parameters<State['patch']>[0] & { value: string }

/** Whether two dollars on each side are all that a paragraph holds: most authors write a block on one line. */
function isAlone(node: Formula, parent: Parents | undefined, { source }: Passage): boolean {
  if (parent?.type !== 'paragraph' || parent.children.length !== 1) return false
  const offset = node.position?.start.offset
  return offset !== undefined && source.text.startsWith('$$', offset)
}

function paragraphOf(child: Element): Element {
  return { type: 'element', tagName: 'p', properties: {}, children: [child] }
}

function formula(state: State, node: Formula, display: boolean, passage: Passage): Element {
  const tex = node.value
  const dataOctavo = keep(passage, { kind: 'math', tex, display })
  const text: ElementContent = { type: 'text', value: tex }
  const code: Element = {
    type: 'element',
    tagName: 'code',
    properties: { dataOctavo },
    children: [text],
  }
  state.patch(node, code)
  return code
}

// White space is trimmed around line breaks; most texts have none.
function textInLines(state: State, node: Text): HtmlText {
  if (/[\n\r]/.test(node.value)) return defaultHandlers.text(state, node) as HtmlText
  const text: HtmlText = { type: 'text', value: node.value }
  state.patch(node, text)
  return state.applyData(node, text) as HtmlText
}

// `align` is obsolete, and an inline style would break a strict content security policy.
function alignByClass(state: State, node: TableRow, parent: Parents | undefined): Element {
  const row = defaultHandlers.tableRow(state, node, parent)
  for (const cell of row.children) {
    if (cell.type !== 'element') continue
    const { align, ...others } = cell.properties
    if (typeof align === 'string') cell.properties = { ...others, className: [`align-${align}`] }
  }
  return row
}
