import type { Element } from 'hast'
import type { Blockquote, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { keep, type Passage } from '../passage.ts'
import { calloutKind, isCallout } from './callout-kinds.ts'
import type { CalloutLabels } from './feature-types.ts'
import type { CalloutKept } from './kept.ts'

const opening = /^\[!([a-z]+)\]([+-]?)(?:[ \t]+([^\n]*))?(?:\n|$)/i

/** Turns a block quote that begins with `[!NOTE]` into a callout; leaves every other one alone. */
export function readCallout(quote: Blockquote, passage: Passage, labels: CalloutLabels): void {
  const [first] = quote.children
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  if (first?.type !== 'paragraph' || text?.type !== 'text') return
  // `\[!NOTE]` says that it is none.
  const offset = text.position?.start.offset
  if (offset !== undefined && !passage.source.text.startsWith('[!', offset)) return
  const [whole, name = '', fold = '', rest = ''] = opening.exec(text.value) ?? []
  if (whole === undefined || !isCallout(name)) return
  const isWholeLine = whole.endsWith('\n') || whole.length === text.value.length
  if (!isWholeLine) return
  const { title, body } = splitTitle(
    first,
    text.value.slice(whole.length),
    rest,
    whole.endsWith('\n'),
  )
  makeCallout(quote, {
    name,
    title: title.length > 0 ? title : [{ type: 'text', value: labelOf(name, labels) }],
    fold: fold === '' ? undefined : fold === '+' ? 'open' : 'closed',
    body: [...(body.length > 0 ? [{ ...first, children: body }] : []), ...quote.children.slice(1)],
    passage,
  })
}

interface NewCallout {
  readonly name: string
  readonly title: readonly PhrasingContent[]
  readonly fold: CalloutKept['fold']
  readonly body: readonly RootContent[]
  readonly passage: Passage
}

/** Makes a node of the tree a callout; `finishCallout` gives it its look. */
export function makeCallout(node: { children: unknown; data?: unknown }, made: NewCallout): void {
  const type = calloutKind(made.name)
  const tag = made.fold === undefined ? ['div', 'p'] : ['details', 'summary']
  const mark = (kept: CalloutKept | { kind: 'callout-title' }) => keep(made.passage, kept)
  const titleData = { hName: tag[1], hProperties: { dataOctavo: mark({ kind: 'callout-title' }) } }
  const title = { type: 'paragraph', data: titleData, children: [...made.title] }
  node.data = {
    hName: tag[0],
    hProperties: { dataOctavo: mark({ kind: 'callout', type, fold: made.fold }) },
  }
  node.children = [title, ...made.body]
}

/** The label of a callout without a title of its own. */
export function labelOf(name: string, labels: CalloutLabels): string {
  const word = name.toLowerCase()
  return labels[word] ?? word.charAt(0).toUpperCase() + word.slice(1)
}

// The first line is the title, with its markup; what follows in the paragraph is its first words.
function splitTitle(paragraph: Paragraph, after: string, title: string, ended: boolean) {
  const others = paragraph.children.slice(1)
  const begin: PhrasingContent[] = title.trim() === '' ? [] : [{ type: 'text', value: title }]
  if (ended) {
    const body: PhrasingContent[] =
      after === '' ? others : [{ type: 'text', value: after }, ...others]
    return { title: begin, body }
  }
  for (const [i, node] of others.entries()) {
    const isBreak = node.type === 'break'
    const at = node.type === 'text' ? node.value.indexOf('\n') : -1
    if (!isBreak && at === -1) {
      begin.push(node)
      continue
    }
    const value = node.type === 'text' ? node.value : ''
    if (value.slice(0, at) !== '') begin.push({ type: 'text', value: value.slice(0, at) })
    const rest: PhrasingContent[] =
      value === '' ? [] : [{ type: 'text', value: value.slice(at + 1) }]
    return { title: begin, body: [...rest, ...others.slice(i + 1)] }
  }
  return { title: begin, body: [] }
}

/** The look of a callout: the theme's classes, and a role where no element has the meaning. */
export function finishCallout(element: Element, { type, fold }: CalloutKept): void {
  element.properties.className = ['callout', `callout-${type}`]
  if (fold === undefined) element.properties.role = 'note'
  else if (fold === 'open') element.properties.open = true
}
