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

// Only what is not one space already: matching every space costs more than all the rest.
const loose = /[\t\r\n\f][ \t\r\n\f]*| [ \t\r\n\f]+/g

/** All white space as single spaces, none at the ends. */
export function collapse(text: string): string {
  const collapsed = text.replace(loose, ' ')
  const from = collapsed.startsWith(' ') ? 1 : 0
  const to = collapsed.endsWith(' ') ? collapsed.length - 1 : collapsed.length
  return collapsed.slice(from, to)
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
