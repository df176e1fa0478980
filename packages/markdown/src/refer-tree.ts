import type { Element, ElementContent, Root, RootContent } from 'hast'
import { escapeText } from './escape-html.ts'
import { excerptMark } from './excerpt-mark.ts'
import { copyButton, needsLines, readCodeMeta, wrapLines } from './features/code-lines.ts'
import { plainMath } from './features/math.ts'
import {
  classesOf,
  collapse,
  isFootnoteReference,
  isFootnoteSection,
  isSilent,
  textOf,
} from './hast-text.ts'
import type { Passage } from './passage.ts'
import type { Mark } from './reference.ts'
import type { Settings } from './settings.ts'
import { rangeIn } from './source-text.ts'

/** Colours code; undefined leaves it as it is. */
export type Colour = (code: string, language: string) => string | undefined

interface Walk {
  readonly passage: Passage
  readonly settings: Settings
  readonly colour: Colour
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
    else if (child.tagName === 'pre') children.push(visitCode(child, walk))
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
function visitCode(pre: Element, walk: Walk): Element {
  endBlock(walk)
  const { passage, settings } = walk
  const code = pre.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'code',
  )
  if (code !== undefined && languageOf(code) === 'mermaid' && settings.mermaid !== undefined) {
    passage.findings.features.add('mermaid')
    return diagram(pre, textOf(code), settings.mermaid)
  }
  passage.findings.features.add('code')
  const title = code === undefined ? undefined : readCode(pre, code, walk)
  visitChildren(pre, { ...walk, line: '', blocks: [] })
  referIds(pre, walk)
  const { copy } = settings.code
  if (title === undefined && copy === undefined) return pre
  if (copy !== undefined) passage.findings.features.add('copy')
  return framed(pre, title, copy, passage)
}

function framed(
  pre: Element,
  title: string | undefined,
  copy: string | undefined,
  { book }: Passage,
): Element {
  const children: ElementContent[] = [pre]
  if (title !== undefined) {
    const caption: ElementContent = { type: 'text', value: title }
    children.unshift({
      type: 'element',
      tagName: 'figcaption',
      properties: {},
      children: [caption],
    })
  }
  if (copy !== undefined) {
    const before = book.mark({ type: 'extra-start', feed: [] })
    const markup = before + copyButton(copy) + book.mark({ type: 'extra-end' })
    children.push({ type: 'raw', value: markup } as unknown as ElementContent)
  }
  return { type: 'element', tagName: 'figure', properties: { className: ['code'] }, children }
}

function diagram(pre: Element, text: string, draw: 'client' | ((text: string) => string)): Element {
  if (draw === 'client') {
    return {
      ...pre,
      properties: { className: ['mermaid'] },
      children: [{ type: 'text', value: text }],
    }
  }
  const raw = { type: 'raw', value: draw(text) } as unknown as ElementContent
  return {
    type: 'element',
    tagName: 'figure',
    properties: { className: ['mermaid'] },
    children: [raw],
  }
}

// Returns the title of the block.
function readCode(pre: Element, code: Element, walk: Walk): string | undefined {
  const { passage, colour, settings } = walk
  const value = textOf(code)
  const language = languageOf(code)
  const meta = readCodeMeta(code.data?.meta ?? '', settings.code.lineNumbers)
  const range = rangeIn(passage.source, pre)
  passage.findings.codeBlocks.push({
    ...(language !== undefined && { language }),
    ...(meta.title !== undefined && { title: meta.title }),
    lines: value.replace(/\n$/, '').split('\n').length,
    ...(range && { range }),
  })
  if (code.children.some((child) => child.type !== 'text')) return meta.title
  const coloured = language === undefined ? undefined : colour(value, language.toLowerCase())
  if (settings.highlighter !== undefined && language !== undefined) {
    code.properties.className = ['hljs', ...classesOf(code)]
  }
  const hasLines = needsLines(meta)
  if (coloured === undefined && !hasLines) return meta.title
  const html = coloured ?? escapeText(value)
  const raw = { type: 'raw', value: hasLines ? wrapLines(html, meta) : html }
  code.children = [raw] as unknown as Element['children']
  return meta.title
}

function languageOf(code: Element): string | undefined {
  return classesOf(code)
    .find((name) => name.startsWith('language-'))
    ?.slice('language-'.length)
}
