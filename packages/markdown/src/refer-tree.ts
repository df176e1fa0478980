import type { Element, ElementContent, Root, RootContent } from 'hast'
import { excerptMark } from './excerpt-mark.ts'
import { plainMath } from './features/math.ts'
import { type CodeWalk, type Colour, diagramOf, finishCode, frameCode } from './finish-code.ts'
import { collapse, isFootnoteReference, isFootnoteSection, isSilent, textOf } from './hast-text.ts'
import type { Passage } from './passage.ts'
import type { Mark } from './reference.ts'
import type { Settings } from './settings.ts'
import { rangeIn } from './source-text.ts'

interface Walk extends CodeWalk {
  /** Where finished blocks of text go. */
  readonly blocks: string[]
  readonly dropsComment: (text: string) => boolean
  /** The block that is being read. */
  line: string
}

const inline = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i img input ins kbd label mark math q ruby s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
)
const idLists = ['ariaDescribedBy', 'ariaLabelledBy', 'ariaControls', 'htmlFor', 'headers']

/**
 * The last walk: what depends on the place where the document is shown becomes a reference, code is
 * coloured, and the words, links and pictures are collected.
 */
export function referTree(tree: Root, passage: Passage, settings: Settings, colour: Colour): void {
  const walk: Walk = {
    passage,
    settings,
    colour,
    blocks: passage.findings.blocks,
    dropsComment: (text) => settings.html === 'sanitize' || text === excerptMark,
    line: '',
  }
  visitChildren(tree, walk)
  endBlock(walk)
}

function visitChildren(node: Root | Element, walk: Walk): void {
  const children: RootContent[] = []
  for (const child of node.children) {
    if (child.type === 'text') walk.line += child.value
    else if (child.type === 'comment' && walk.dropsComment(child.value)) continue
    if (child.type !== 'element') children.push(child)
    else if (child.data?.octavo === 'extra') children.push(...referExtra(child, walk))
    else if (child.data?.octavo === 'math') children.push(...referMath(child, walk))
    else if (child.tagName === 'img') children.push(...referImage(child, walk))
    else if (child.tagName === 'pre') children.push(...visitCode(child, walk))
    else {
      visit(child, walk)
      children.push(child)
    }
  }
  node.children = children as Element['children']
}

function between(before: Mark, element: Element, behind: Mark, { passage }: Walk): RootContent[] {
  return [
    { type: 'text', value: passage.book.mark(before) },
    element,
    { type: 'text', value: passage.book.mark(behind) },
  ]
}

// Seen, but no part of the text.
function referExtra(element: Element, walk: Walk): RootContent[] {
  visit(element, { ...walk, line: '', blocks: [] })
  return between({ type: 'extra-start', feed: [] }, element, { type: 'extra-end' }, walk)
}

function visit(element: Element, walk: Walk): void {
  const { tagName } = element
  if (tagName === 'a') referLink(element, walk)
  else referAssets(element, walk)
  noteFeatures(element, walk)
  if (isFootnoteSection(element)) visitFootnotes(element, walk)
  else if (isSilent(element) || isFootnoteReference(element)) {
    visitChildren(element, { ...walk, line: '', blocks: [] })
  } else if (inline.has(tagName)) visitChildren(element, walk)
  else {
    endBlock(walk)
    visitChildren(element, walk)
    endBlock(walk)
  }
  referIds(element, walk)
}

function noteFeatures({ tagName, properties }: Element, { passage }: Walk): void {
  if (tagName === 'table') passage.findings.features.add('tables')
  else if (tagName === 'input' && properties.type === 'checkbox')
    passage.findings.features.add('tasks')
}

function endBlock(walk: Walk): void {
  const text = collapse(walk.line)
  if (text !== '') walk.blocks.push(text)
  walk.line = ''
}

// Notes are no part of the running text; each is kept by itself.
function visitFootnotes(section: Element, walk: Walk): void {
  endBlock(walk)
  const { findings, notes, source } = walk.passage
  findings.features.add('footnotes')
  const order = [...notes.values()]
  const list = section.children.find((child) => child.type === 'element' && child.tagName === 'ol')
  const items = list?.type === 'element' ? list.children : []
  let number = 0
  for (const item of items) {
    if (item.type !== 'element') continue
    const note = order[number++]
    const range = rangeIn(source, item)
    const text = collapse(textOf(item).replaceAll('↩', ''))
    findings.footnotes.push({
      label: note?.label ?? String(number),
      number,
      text,
      ...(range && { range }),
    })
  }
  visitChildren(section, { ...walk, blocks: [] })
}

function referLink(element: Element, { passage }: Walk): void {
  const { properties, data } = element
  const { href } = properties
  if (typeof href !== 'string') return
  const range = rangeIn(passage.source, element)
  const isOurs =
    data?.octavo === 'extra' ||
    properties.dataFootnoteRef !== undefined ||
    properties.dataFootnoteBackref !== undefined
  if (!isOurs) {
    passage.findings.links.push({ href, text: collapse(textOf(element)), ...(range && { range }) })
  }
  if (href === '#') return
  const isInner = href.startsWith('#')
  properties.href = passage.book.mark(
    isInner ? { type: 'fragment', id: href.slice(1) } : { type: 'link', href },
  )
}

function referImage(element: Element, walk: Walk): RootContent[] {
  const { findings, source, book } = walk.passage
  const { src, alt, title } = element.properties
  findings.features.add('images')
  referIds(element, walk)
  if (typeof src !== 'string') return [element]
  const range = rangeIn(source, element)
  findings.images.push({
    src,
    alt: typeof alt === 'string' ? alt : '',
    ...(typeof title === 'string' && { title }),
    ...(range && { range }),
  })
  element.properties.src = book.mark({ type: 'image-src' })
  const lazy = element.data?.octavo === 'lazy'
  return between({ type: 'image-start', src, lazy }, element, { type: 'image-end' }, walk)
}

function referAssets({ properties }: Element, { passage }: Walk): void {
  for (const name of ['src', 'poster', 'data']) {
    const value = properties[name]
    if (typeof value === 'string' && value !== '') {
      properties[name] = passage.book.mark({ type: 'asset', src: value })
    }
  }
}

function referIds({ properties }: Element, { passage: { book } }: Walk): void {
  const { id } = properties
  if (typeof id === 'string' && id !== '') properties.id = book.mark({ type: 'id', id })
  for (const name of idLists) {
    const value = properties[name]
    if (value === undefined || value === null) continue
    const ids = Array.isArray(value) ? value : String(value).split(/\s+/)
    properties[name] = ids.map((one) => book.mark({ type: 'id', id: String(one) }))
  }
}

// Its source is what there is to read; the markup is for pages.
function referMath(element: Element, walk: Walk): RootContent[] {
  const tex = element.data?.tex ?? textOf(element)
  walk.line += tex
  return between(
    { type: 'extra-start', feed: [plainMath(tex)] },
    element,
    { type: 'extra-end' },
    walk,
  )
}

// Code is no part of the text, but what it links to is. Its frame, if it needs one, is made here.
function visitCode(pre: Element, walk: Walk): readonly ElementContent[] {
  endBlock(walk)
  const diagram = diagramOf(pre, walk)
  if (diagram !== undefined) return diagram
  const title = finishCode(pre, walk)
  visitChildren(pre, { ...walk, line: '', blocks: [] })
  referIds(pre, walk)
  return [frameCode(pre, title, walk)]
}
