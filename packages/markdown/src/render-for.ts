import type { Document } from './document.ts'
import { escapeAttribute } from './escape-html.ts'
import type {
  AssetReference,
  ImageReference,
  LinkReference,
  Piece,
  Reference,
} from './reference.ts'
import { shiftHeadings } from './shift-headings.ts'

/** Where a document will be shown, and what is known there. */
export interface RenderTarget {
  /**
   * - `page`: everything.
   * - `feed`: no heading anchors or buttons; what needs the page's styles or scripts in its plain form.
   * - `excerpt`: like `feed`, for an excerpt in a list.
   */
  readonly kind: 'page' | 'feed' | 'excerpt'
  /**
   * The address a link leads to; undefined leaves it as written, null takes it away: the text stays, as a link that leads nowhere.
   * Asked before `baseUrl` is applied.
   */
  readonly link?: (reference: LinkReference) => string | null | undefined
  /** The address and attributes of a picture; undefined leaves it as written. */
  readonly image?: (reference: ImageReference) => ImageAttributes | undefined
  /** The address of a film, a sound, a frame; undefined leaves it as written. */
  readonly asset?: (reference: AssetReference) => string | undefined
  /** Put before all ids of the document, and before the links to them. */
  readonly idPrefix?: string
  /** Added to the level of headings, which stay between 1 and 6. For a document inside another. */
  readonly headingShift?: number
  /** The absolute address of the document's own page. Makes every address absolute, as feeds need it. */
  readonly baseUrl?: string
}

/** Attributes of a picture. Written in this order; undefined ones are left out. */
export interface ImageAttributes {
  readonly src: string
  readonly srcset?: string | undefined
  readonly sizes?: string | undefined
  /** Pixels of the file, so that the page does not jump. */
  readonly width?: number | undefined
  readonly height?: number | undefined
  /** Default: `lazy` for all but the first picture of the text. */
  readonly loading?: 'lazy' | 'eager' | undefined
  readonly fetchpriority?: 'high' | 'low' | undefined
  /** Other formats, best first; with them the picture stands in a `<picture>`. */
  readonly sources?: readonly ImageSource[] | undefined
}

/** One format of a picture. */
export interface ImageSource {
  readonly type: string
  readonly srcset: string
  readonly sizes?: string | undefined
}

/** The HTML of a document, or of a part of one, for one place. */
export function renderFor(what: Document | readonly Piece[], target: RenderTarget): string {
  const html = write('html' in what ? what.html : what, target)
  const shift = target.headingShift ?? 0
  return shift === 0 ? html : shiftHeadings(html, shift)
}

function write(pieces: readonly Piece[], target: RenderTarget): string {
  let html = ''
  let isTaken = false
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      html += isTaken ? piece.slice(1) : piece
      isTaken = false
    } else if (piece.type === 'link') {
      const href = target.link?.(piece)
      isTaken = href === null && html.endsWith(before)
      if (isTaken) html = html.slice(0, -before.length)
      else html += escapeAttribute(absolute(href ?? piece.href, target))
    } else html += fill(piece, target)
  }
  return html
}

/** What stands before the address of a link; behind it stands a quotation mark. */
const before = ' href="'

function fill(reference: Exclude<Reference, LinkReference>, target: RenderTarget): string {
  switch (reference.type) {
    case 'image':
      return picture(reference, target)
    case 'asset':
      return escapeAttribute(absolute(target.asset?.(reference) ?? reference.src, target))
    case 'id':
      return escapeAttribute((target.idPrefix ?? '') + reference.id)
    case 'fragment':
      return escapeAttribute(absolute(`#${target.idPrefix ?? ''}${reference.id}`, target))
    case 'extra':
      return write(target.kind === 'page' ? reference.page : reference.feed, target)
  }
}

function picture(reference: ImageReference, target: RenderTarget): string {
  const image: ImageAttributes = target.image?.(reference) ?? { src: reference.src }
  const loading = image.loading ?? (reference.lazy ? 'lazy' : undefined)
  const tag =
    write(reference.before, target) +
    attributes({
      src: absolute(image.src, target),
      srcset: image.srcset,
      sizes: image.sizes,
      width: image.width,
      height: image.height,
      fetchpriority: image.fetchpriority,
    }) +
    write(reference.after, target) +
    attributes({ loading, decoding: loading === 'lazy' ? 'async' : undefined })
  const sources = image.sources ?? []
  if (sources.length === 0) return `${tag}>`
  const formats = sources.map((one) => {
    const { type, srcset, sizes } = one
    return `<source${attributes({ type, srcset, sizes })}>`
  })
  return `<picture>${formats.join('')}${tag}></picture>`
}

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  let html = ''
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) html += ` ${name}="${escapeAttribute(String(value))}"`
  }
  return html
}

function absolute(url: string, { baseUrl }: RenderTarget): string {
  if (baseUrl === undefined) return url
  // An address nobody can parse stays as its author wrote it; `octavo check` speaks of it.
  return URL.parse(url, baseUrl)?.href ?? url
}
