import type { Range } from '@octavo/diagnostics'
import type { Element, Nodes, Root } from 'hast'
import type {
  CodeBlock,
  DocumentFeature,
  DocumentImage,
  DocumentLink,
  Footnote,
} from './document.ts'
import { isFootnoteReference } from './excerpt.ts'
import { isFootnoteSection } from './finish-tree.ts'
import { excerptMark } from './handlers.ts'
import { classesOf, collapse, isSilent, textOf } from './hast-text.ts'
import type { ReferenceBook } from './reference.ts'

/** What the last walk finds out on its way. */
export interface Findings {
  readonly blocks: string[]
  readonly links: DocumentLink[]
  readonly images: DocumentImage[]
  readonly codeBlocks: CodeBlock[]
  readonly footnotes: Footnote[]
  readonly features: Set<DocumentFeature>
}

export interface ReferContext {
  readonly book: ReferenceBook
  readonly findings: Findings
  readonly highlight: (code: string, language: string) => string | undefined
  /** The place of a node in the source file. */
  readonly rangeOf: (node: Nodes) => Range | undefined
  /** Everything that reads well in one line, so far. */
  line: string
}

const inline = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i img ins kbd label mark math q ruby s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
)
const idLists = ['ariaDescribedBy', 'ariaLabelledBy', 'ariaControls', 'htmlFor', 'headers']

/**
 * The last walk: what depends on the place where the document is shown becomes a reference, code is
 * coloured, and the words, links and pictures are collected.
 */
export function referTree(tree: Root, context: ReferContext): void {
  visitChildren(tree, context)
  endBlock(context)
}

function visitChildren(node: Root | Element, context: ReferContext): void {
  const removed = new Set<Nodes>()
  for (const child of node.children) {
    if (child.type === 'text') context.line += child.value
    else if (child.type === 'comment' && child.value === excerptMark) removed.add(child)
    else if (child.type === 'element') visit(child, context)
  }
  if (removed.size > 0)
    node.children = node.children.filter((child) => !removed.has(child)) as never
}

function visit(element: Element, context: ReferContext): void {
  const { tagName } = element
  if (tagName === 'a') referLink(element, context)
  else if (tagName === 'img') referImage(element, context)
  else if (element.properties.src !== undefined || tagName === 'video' || tagName === 'object') {
    referAsset(element, context)
  }
  if (isSilent(element)) return
  if (isFootnoteSection(element)) {
    visitFootnotes(element, context)
    return
  }
  const isBlock = !inline.has(tagName)
  if (isBlock) endBlock(context)
  if (tagName === 'table') context.findings.features.add('tables')
  else if (tagName === 'input' && element.properties.type === 'checkbox')
    context.findings.features.add('tasks')
  if (tagName === 'pre') finishCode(element, context)
  else if (isFootnoteReference(element) || isAnchor(element)) visitSilently(element, context)
  else visitChildren(element, context)
  if (isBlock) endBlock(context)
  referIds(element, context)
}

function visitSilently(element: Element, context: ReferContext): void {
  const { line } = context
  visitChildren(element, context)
  context.line = line
}

function isAnchor(element: Element): boolean {
  return element.tagName === 'a' && classesOf(element).includes('anchor')
}

function endBlock(context: ReferContext): void {
  const text = collapse(context.line)
  if (text !== '') context.findings.blocks.push(text)
  context.line = ''
}

// Notes are no part of the running text; each is kept by itself.
function visitFootnotes(section: Element, context: ReferContext): void {
  const { findings } = context
  findings.features.add('footnotes')
  const apart = { ...context, line: '', findings: { ...findings, blocks: [] } }
  visitChildren(section, apart)
  referIds(section, context)
}

function referLink(element: Element, { book, findings, rangeOf }: ReferContext): void {
  const { href } = element.properties
  if (typeof href !== 'string') return
  if (href.startsWith('#')) {
    if (href.length > 1)
      element.properties.href = book.mark({ type: 'fragment', id: href.slice(1) })
    return
  }
  const range = rangeOf(element)
  findings.links.push({ href, text: collapse(textOf(element)), ...(range && { range }) })
  element.properties.href = book.mark({ type: 'link', href })
}

function referImage(element: Element, { book, findings, rangeOf }: ReferContext): void {
  const { src, alt, title } = element.properties
  findings.features.add('images')
  if (typeof src !== 'string') return
  const range = rangeOf(element)
  findings.images.push({
    src,
    alt: typeof alt === 'string' ? alt : '',
    ...(typeof title === 'string' && { title }),
    ...(range && { range }),
  })
  // Behind the address nothing is quoted by us: the mark must be all of the value.
  element.properties.src = book.mark({ type: 'image', src })
}

function referAsset(element: Element, { book }: ReferContext): void {
  for (const name of ['src', 'poster', 'data']) {
    const value = element.properties[name]
    if (typeof value === 'string' && value !== '') {
      element.properties[name] = book.mark({ type: 'asset', src: value })
    }
  }
}

function referIds(element: Element, { book }: ReferContext): void {
  const { properties } = element
  if (typeof properties.id === 'string' && properties.id !== '') {
    properties.id = book.mark({ type: 'id', id: properties.id })
  }
  for (const name of idLists) {
    const value = properties[name]
    if (value === undefined || value === null) continue
    const ids = Array.isArray(value) ? value : String(value).split(/\s+/)
    properties[name] = ids.map((id) => book.mark({ type: 'id', id: String(id) }))
  }
}

function finishCode(pre: Element, context: ReferContext): void {
  const code = pre.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'code',
  )
  if (code === undefined) return
  const language = classesOf(code)
    .find((name) => name.startsWith('language-'))
    ?.slice(9)
  const { dataMeta: _, ...properties } = code.properties
  code.properties = properties
  const value = textOf(code)
  const range = context.rangeOf(pre)
  context.findings.features.add('code')
  context.findings.codeBlocks.push({
    ...(language !== undefined && { language }),
    lines: value.replace(/\n$/, '').split('\n').length,
    ...(range && { range }),
  })
  if (language === undefined || code.children.some((child) => child.type !== 'text')) return
  const html = context.highlight(value, language.toLowerCase())
  if (html === undefined) return
  code.properties.className = ['hljs', ...classesOf(code)]
  code.children = [{ type: 'raw', value: html } as never]
}
