import type { Element, Root } from 'hast'
import { classesOf, collapse, type HastNode, textOf } from './hast-text.ts'
import type { FlatHeading } from './headings.ts'
import type { Settings } from './settings.ts'
import { labelTask } from './task-list.ts'

/** What the finishing walk needs beside the tree. */
export interface FinishContext {
  readonly settings: Settings
  /** A new slug of a text, unlike all others of the document. */
  readonly slug: (text: string) => string
  /** Tells the slugger of an id that exists already. */
  readonly reserve: (id: string) => void
  readonly headings: (FlatHeading & { readonly element: Element })[]
}

/**
 * One walk over the HTML tree, after sanitising and before the plugins of the user: ids and anchors
 * of headings, links that leave, pictures that wait, labelled task boxes. A hand-written walk costs a
 * tenth of unist-util-visit, and one walk costs less than one for each of these.
 */
export function finishTree(tree: Root, context: FinishContext): void {
  const state = { images: 0 }
  walk(tree, context, state)
}

function walk(node: HastNode, context: FinishContext, state: { images: number }): void {
  if (!('children' in node)) return
  for (const child of node.children) {
    if (child.type !== 'element') continue
    if (isFootnoteSection(child)) finishFootnotes(child, context, state)
    else {
      walk(child, context, state)
      finishElement(child, context, state)
    }
  }
}

function finishElement(element: Element, context: FinishContext, state: { images: number }): void {
  const { tagName, properties } = element
  if (/^h[1-6]$/.test(tagName)) finishHeading(element, context)
  else if (tagName === 'a') finishLink(element, context)
  else if (tagName === 'img') {
    // The first picture may be the largest thing of the first screen: it should not wait.
    if (state.images++ > 0 && context.settings.images.lazy && properties.loading === undefined) {
      properties.loading = 'lazy'
      properties.decoding ??= 'async'
    }
  } else if (tagName === 'li' && classesOf(element).includes('task-list-item')) labelTask(element)
}

// Its heading is a label for screen readers and no part of the contents.
function finishFootnotes(
  section: Element,
  context: FinishContext,
  state: { images: number },
): void {
  for (const child of section.children) {
    if (child.type === 'element' && !/^h[1-6]$/.test(child.tagName)) walk(child, context, state)
  }
}

export function isFootnoteSection(element: Element): boolean {
  return element.tagName === 'section' && element.properties.dataFootnotes !== undefined
}

function finishHeading(element: Element, context: FinishContext): void {
  const text = textOf(element)
  const { properties } = element
  if (typeof properties.id === 'string' && properties.id !== '') {
    context.reserve(properties.id)
  } else properties.id = context.slug(text)
  const id = String(properties.id)
  context.headings.push({ depth: Number(element.tagName[1]), id, text: collapse(text), element })
  if (context.settings.headings.anchors) element.children.push(anchorTo(id))
}

function anchorTo(id: string): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: { className: ['anchor'], href: `#${id}`, ariaHidden: 'true', tabIndex: -1 },
    children: [{ type: 'text', value: '#' }],
  }
}

function finishLink({ properties }: Element, { settings }: FinishContext): void {
  const { externalRel } = settings.links
  if (externalRel.length === 0 || typeof properties.href !== 'string') return
  if (/^(?:https?:)?\/\//i.test(properties.href)) properties.rel = [...externalRel]
}
