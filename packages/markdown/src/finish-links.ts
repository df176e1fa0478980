import type { Diagnostic } from '@octavo/diagnostics'
import type { Element } from 'hast'
import type { FlatHeading } from './headings.ts'
import type { Passage } from './passage.ts'
import { ownMark } from './reference.ts'
import { isSafeAddress } from './safe-address.ts'
import type { Settings } from './settings.ts'
import { rangeIn } from './source-text.ts'

/** What finishing a link has to know of the walk. */
export interface LinkWalk {
  readonly settings: Settings
  readonly passage: Passage
  /** Links by strangers to places in the text, which are known at the end. */
  readonly inner: Element[]
}

/** Gives a link its `rel` and takes an address away that may run code. */
export function finishLink(element: Element, walk: LinkWalk): void {
  const { properties } = element
  const { href } = properties
  if (typeof href !== 'string') return
  if (href.startsWith(`#${ownMark}`)) {
    properties.href = `#${href.slice(2)}`
    return
  }
  if (walk.settings.html !== 'trusted') {
    if (href.startsWith('#')) walk.inner.push(element)
    checkAddress(element, 'href', walk)
  }
  const { externalRel } = walk.settings.links
  if (externalRel.length > 0 && /^(?:https?:|\/\/)/i.test(href)) properties.rel = [...externalRel]
}

/** Takes an address away whose scheme may run code, and says so. */
export function checkAddress(
  element: Element,
  name: 'href' | 'src',
  { passage }: Pick<LinkWalk, 'passage'>,
): void {
  const address = element.properties[name]
  const use = name === 'href' ? 'link' : 'media'
  if (typeof address !== 'string' || isSafeAddress(address, use)) return
  delete element.properties[name]
  passage.diagnostics.push(unsafeAddress(address, element, passage))
}

function unsafeAddress(address: string, element: Element, { source }: Passage): Diagnostic {
  const range = rangeIn(source, element)
  return {
    code: 'markdown/unsafe-address',
    severity: 'warning',
    message: `The address "${address.slice(0, 60)}" was removed: its scheme may run code or is unknown.`,
    ...(source.path !== undefined && { file: source.path }),
    ...(range && { range }),
    hint: "Link to a page, or set html: 'trusted' if all authors may run code on the site.",
  }
}

/** Our ids carry a prefix that a stranger does not write; a link to nowhere is no link. */
export function resolveInnerLinks(
  inner: readonly Element[],
  headings: readonly FlatHeading[],
  prefix: string,
): void {
  const ids = new Set(headings.map(({ id }) => id))
  for (const { properties } of inner) {
    const id = prefix + decode(String(properties.href).slice(1))
    if (ids.has(id)) properties.href = `#${id}`
    else delete properties.href
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
