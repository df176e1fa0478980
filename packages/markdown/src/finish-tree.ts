import GithubSlugger, { slug } from 'github-slugger'
import type { Element, Root, RootContent } from 'hast'
import { finishCallout } from './features/callouts.ts'
import { embedOf } from './features/embeds.ts'
import { figureOf } from './features/figures.ts'
import { finishMath, notSet, type SetMath } from './features/math.ts'
import { checkAddress, finishLink, type LinkWalk, resolveInnerLinks } from './finish-links.ts'
import {
  classesOf,
  collapse,
  everyTextOf,
  type HastNode,
  isFootnoteSection,
  textOf,
} from './hast-text.ts'
import type { FlatHeading } from './headings.ts'
import { idPrefixOf } from './id-prefix.ts'
import { keptBy, type Passage } from './passage.ts'
import { ownMark } from './reference.ts'
import type { Settings } from './settings.ts'
import { rangeIn } from './source-text.ts'
import { labelTask } from './task-list.ts'

interface Walk extends LinkWalk {
  readonly math: SetMath
  readonly slugger: GithubSlugger
  readonly prefix: string
  readonly headings: FlatHeading[]
  images: number
  /** How many tables the walk is inside of. */
  tables: number
}

/**
 * One walk over the HTML tree, after sanitising and before the plugins of the user: ids and anchors
 * of headings, links that leave, pictures that wait, labelled task boxes. A hand-written walk costs a
 * tenth of unist-util-visit, and one walk costs less than one for each of these.
 */
export function finishTree(
  tree: Root,
  settings: Settings,
  passage: Passage,
  math: Walk['math'],
): void {
  const walk: Walk = {
    settings,
    passage,
    math,
    slugger: new GithubSlugger(),
    prefix: idPrefixOf(settings.html),
    headings: [],
    inner: [],
    images: 0,
    tables: 0,
  }
  for (const identifier of passage.notes.keys()) reserve(walk, `fn-${identifier}`)
  walkChildren(tree, walk)
  passage.headings = walk.headings
  if (settings.html === 'sanitize') resolveInnerLinks(walk.inner, walk.headings, walk.prefix)
}

function walkChildren(node: HastNode, walk: Walk): void {
  if (!('children' in node)) return
  const { children } = node
  for (let i = 0; i < children.length; i++) {
    const child = children[i]
    if (child?.type !== 'element') continue
    if (isFootnoteSection(child)) {
      finishFootnotes(child, walk)
      continue
    }
    const isOuterTable = child.tagName === 'table' && walk.tables === 0
    if (isOuterTable) walk.tables++
    walkChildren(child, walk)
    finishElement(child, walk)
    if (isOuterTable) {
      walk.tables--
      children[i] = scrollable(child)
    } else if (child.tagName === 'p') finishParagraph(child, children as RootContent[], i, walk)
  }
}

function finishParagraph(element: Element, siblings: RootContent[], at: number, walk: Walk): void {
  const { figures, embeds } = walk.settings
  const { features } = walk.passage.findings
  const figure = figures ? figureOf(element) : undefined
  if (figure !== undefined) {
    siblings[at] = figure
    features.add('figures')
  } else if ((embeds || element.properties.dataFilm !== undefined) && embedOf(element)) {
    features.add('embeds')
  }
}

// Its heading is a label for screen readers and no part of the contents.
function finishFootnotes(section: Element, walk: Walk): void {
  for (const child of section.children) {
    if (child.type !== 'element') continue
    if (/^h[1-6]$/.test(child.tagName)) takeOwnMarks(child)
    else walkChildren(child, walk)
  }
}

function finishElement(element: Element, walk: Walk): void {
  const { tagName, properties } = element
  const isOurs = takeOwnMarks(element)
  if (properties.dataOctavo !== undefined) finishKept(element, walk)
  if (/^h[1-6]$/.test(tagName)) {
    if (!isOurs) finishHeading(element, walk)
  } else if (tagName === 'a') finishLink(element, walk)
  else if (tagName === 'img') finishImage(element, walk)
  else if (tagName === 'li') {
    if (classesOf(element).includes('task-list-item')) labelTask(element)
  } else if (tagName === 'code') unmarkFirstLine(element)
  else if (tagName === 'pre') properties.tabIndex ??= 0
}

// True when the id is ours.
function takeOwnMarks({ properties }: Element): boolean {
  const { id, ariaDescribedBy } = properties
  if (Array.isArray(ariaDescribedBy)) {
    properties.ariaDescribedBy = ariaDescribedBy.map((one) => String(one).replace(ownMark, ''))
  }
  if (typeof id !== 'string' || !id.startsWith(ownMark)) return false
  properties.id = id.slice(1)
  return true
}

function finishHeading(element: Element, walk: Walk): void {
  const { properties } = element
  const given = properties.id
  const written = walk.settings.attributeLists === 'keep' ? undefined : takeWrittenId(element)
  const id =
    typeof given === 'string' && given !== ''
      ? given
      : walk.prefix +
        (written === undefined ? slugOf(everyTextOf(element), walk) : idFrom(written, walk))
  properties.id = id
  reserve(walk, id)
  const range = rangeIn(walk.passage.source, element)
  walk.headings.push({
    depth: Number(element.tagName[1]),
    id,
    text: collapse(textOf(element)),
    ...(range && { range }),
  })
  if (walk.settings.headings.anchors) element.children.push(anchorTo(id))
}

/** The id behind a heading, `## Title {#id}`, which is no part of its text. */
function takeWrittenId({ children }: Element): string | undefined {
  const last = children.at(-1)
  if (last?.type !== 'text') return undefined
  const [mark, id] = /(?:^|\s+)\{#([\p{L}_][\w:-]*)\}\s*$/u.exec(last.value) ?? []
  if (mark !== undefined) last.value = last.value.slice(0, -mark.length)
  return id
}

// As it is written, for links that lead there; only of two that are the same the second gets a number.
function idFrom(written: string, { slugger }: Walk): string {
  return Object.hasOwn(slugger.occurrences, written) ? slugger.slug(written) : written
}

function slugOf(text: string, { slugger }: Walk): string {
  return slugger.slug(slug(text) === '' ? 'section' : text)
}

// The slugger will not give an id that the text has taken.
function reserve({ slugger }: Walk, id: string): void {
  if (!Object.hasOwn(slugger.occurrences, id)) slugger.occurrences[id] = 0
}

function anchorTo(id: string): Element {
  return {
    type: 'element',
    tagName: 'a',
    data: { octavo: 'extra' },
    properties: { className: ['anchor'], ariaHidden: 'true', tabIndex: -1, href: `#${id}` },
    children: [{ type: 'text', value: '#' }],
  }
}

function finishImage(element: Element, walk: Walk): void {
  const { properties } = element
  if (walk.settings.html !== 'trusted') checkAddress(element, 'src', walk)
  // The first picture may be the largest thing of the first screen: it should not wait.
  const isFirst = walk.images++ === 0
  if (isFirst || !walk.settings.images.lazy || properties.loading !== undefined) return
  element.data = { ...element.data, octavo: 'lazy' }
}

// What scrolls sideways must be within reach of the keyboard.
function scrollable(table: Element): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table'], tabIndex: 0 },
    children: [table],
  }
}

// What our own syntax left behind on its way past the sanitiser.
function finishKept(element: Element, walk: Walk): void {
  const kept = keptBy(walk.passage, element.properties.dataOctavo)
  if (kept === undefined) return
  delete element.properties.dataOctavo
  switch (kept.kind) {
    case 'meta':
      // Where mdast-util-to-hast puts it, so that plugins find it.
      element.data = { ...element.data, meta: kept.meta }
      break
    case 'callout':
      finishCallout(element, kept)
      walk.passage.findings.features.add('alerts')
      break
    case 'callout-title':
      element.properties.className = ['callout-title']
      break
    case 'abbreviation':
      element.tagName = 'abbr'
      element.properties.title = kept.title
      break
    case 'directive':
      element.properties.dataFilm = kept.name
      break
    case 'math':
      finishFormula(element, kept, walk)
      walk.passage.findings.features.add('math')
  }
}

function finishFormula(
  element: Element,
  kept: { readonly tex: string; readonly display: boolean },
  { math, passage }: Walk,
): void {
  const formula = math(kept.tex, kept.display)
  finishMath(element, kept, formula)
  if (!('because' in formula)) return
  const { source, diagnostics } = passage
  diagnostics.push(notSet(formula.because, rangeIn(source, element), source.path))
}

function unmarkFirstLine(element: Element): void {
  const [text] = element.children
  if (text?.type === 'text' && text.value.startsWith(ownMark)) text.value = text.value.slice(1)
}
