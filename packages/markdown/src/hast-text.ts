import type { Comment, Doctype, Element, ElementContent, Root, RootContent } from 'hast'

declare module 'hast' {
  interface ElementData {
    /** `extra`: shown on a page only. `lazy`: a picture that may wait. `math`: a formula. */
    octavo?: 'extra' | 'lazy' | 'math'
    /** The source of a formula. */
    tex?: string
  }
}

/** Any node of an HTML tree. `Raw` and other additions of plugins have no text. */
export type HastNode = Root | RootContent | ElementContent | Comment | Doctype

const silent = new Set(['script', 'style', 'template', 'noscript', 'annotation', 'annotation-xml'])

/** The text of a node, as it stands. */
export function textOf(node: HastNode): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  if (node.type === 'element' && silent.has(node.tagName)) return ''
  let text = ''
  for (const child of node.children) text += textOf(child)
  return text
}

/** The text of a node with that of scripts and styles, as hast-util-to-string and so every slugger sees it. */
export function everyTextOf(node: HastNode): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(everyTextOf).join('') : ''
}

/** All white space as single spaces, none at the ends. */
export function collapse(text: string): string {
  let collapsed = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    if (!isSpace(text.charCodeAt(i))) continue
    const start = i
    while (isSpace(text.charCodeAt(i + 1))) i++
    const isWord = start > 0 && i < text.length - 1
    // Most white space is one space already.
    if (isWord && i === start && text[i] === ' ') continue
    collapsed += text.slice(from, start) + (isWord ? ' ' : '')
    from = i + 1
  }
  return from === 0 ? text : collapsed + text.slice(from)
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 11)
}

/** Whether an element shows nothing a reader reads. */
export function isSilent(element: Element): boolean {
  return silent.has(element.tagName)
}

/** The class names of an element. */
export function classesOf(element: Element): readonly string[] {
  const { className } = element.properties
  if (Array.isArray(className)) return className.map(String)
  return className === undefined || className === null ? [] : String(className).split(/\s+/)
}

/** The section that remark-rehype puts footnotes into. */
export function isFootnoteSection(element: Element): boolean {
  return element.tagName === 'section' && element.properties.dataFootnotes !== undefined
}

/** The raised number that leads to a footnote. */
export function isFootnoteReference(element: Element): boolean {
  const link = element.tagName === 'sup' ? element.children[0] : undefined
  return link?.type === 'element' && link.properties.dataFootnoteRef !== undefined
}
