import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { keep, type Passage } from '../passage.ts'
import type { Settings } from '../settings.ts'
import { rangeIn } from '../source-text.ts'
import { isCallout } from './callout-kinds.ts'
import { labelOf, makeCallout } from './callouts.ts'

/**
 * `:::note[Title]` is a callout, `:::details[Title]` a foldable one, `::youtube[Title]{#id}` a link to a film.
 * A directive that a plugin has given an element is left to it; any other name is reported and shown.
 */
export function readDirective(
  node: ContainerDirective | LeafDirective,
  settings: Settings,
  passage: Passage,
): void {
  if (node.data?.hName !== undefined) return
  if (node.type === 'leafDirective') readLeaf(node, passage)
  else readContainer(node, settings, passage)
}

function readContainer(node: ContainerDirective, settings: Settings, passage: Passage): void {
  const isDetails = node.name === 'details'
  if (!isDetails && !isCallout(node.name)) {
    unknown(node, passage)
    return
  }
  const [first, ...others] = node.children
  const isLabel = first?.type === 'paragraph' && first.data?.directiveLabel === true
  const label = labelOf(node.name, settings.callouts ? settings.callouts.labels : {})
  makeCallout(node as never, {
    name: isDetails ? 'note' : node.name,
    title: isLabel ? first.children : [{ type: 'text', value: label }],
    fold: isDetails ? ('open' in (node.attributes ?? {}) ? 'open' : 'closed') : undefined,
    body: isLabel ? others : node.children,
    passage,
  })
}

const films: Readonly<Record<string, (id: string) => string>> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${encodeURIComponent(id)}`,
  vimeo: (id) => `https://vimeo.com/${encodeURIComponent(id)}`,
}

function readLeaf(node: LeafDirective, passage: Passage): void {
  const film = Object.hasOwn(films, node.name) ? films[node.name] : undefined
  const id = node.attributes?.id
  if (film === undefined || !id) {
    const because =
      film === undefined ? undefined : `The directive "${node.name}" needs the id of a film`
    unknown(node, passage, because)
    return
  }
  const href = film(id)
  const link = {
    type: 'link' as const,
    url: href,
    children:
      node.children.length > 0 ? [...node.children] : [{ type: 'text' as const, value: href }],
  }
  node.data = {
    hName: 'p',
    hProperties: { dataOctavo: keep(passage, { kind: 'directive', name: node.name }) },
  }
  node.children = [link] as never
}

function unknown(
  node: ContainerDirective | LeafDirective,
  passage: Passage,
  because = `Nothing here knows the directive "${node.name}"`,
): void {
  const { source } = passage
  const range = rangeIn(source, node)
  if (node.type === 'leafDirective') showAsWritten(node, source.text)
  else node.data = { hName: 'div' }
  passage.diagnostics.push({
    code: 'markdown/unknown-directive',
    severity: 'warning',
    message: `${because}; what is inside it is shown.`,
    ...(source.path !== undefined && { file: source.path }),
    ...(range && { range }),
    hint: 'Use a callout (note, tip, important, warning, caution), details, ::youtube[Title]{#id} or ::vimeo, or add a remark plugin for it.',
  })
}

// What nobody knows is text.
function showAsWritten(node: LeafDirective, text: string): void {
  const { start, end } = node.position ?? {}
  const value = text.slice(start?.offset ?? 0, end?.offset ?? 0)
  Object.assign(node, { type: 'paragraph', children: [{ type: 'text', value }] })
}
