/**
 * Something in the HTML of a document whose final form depends on where the document is shown: the
 * address of another post, the size of a picture, an id that another document on the same page may
 * use as well. `renderFor` writes it down.
 */
export type Reference =
  | LinkReference
  | ImageReference
  | AssetReference
  | IdReference
  | FragmentReference
  | ExtraReference

/** The value of a `href` that leaves the document: `./other.md`, `/about/`, `https://…`. */
export interface LinkReference {
  readonly type: 'link'
  readonly href: string
}

/** The `src` attribute of a picture, whole, so that sizes and other attributes can join it. */
export interface ImageReference {
  readonly type: 'image'
  readonly src: string
}

/** The value of another attribute that loads something: a film, a sound, a frame. */
export interface AssetReference {
  readonly type: 'asset'
  readonly src: string
}

/** The value of an `id`, or of an attribute that names one (`aria-describedby`, `for`). */
export interface IdReference {
  readonly type: 'id'
  readonly id: string
}

/** The value of a `href` that stays in the document: `#footnote-1`. */
export interface FragmentReference {
  readonly type: 'fragment'
  readonly id: string
}

/** Something a page shows and a feed does not (heading anchors, copy buttons), or shows differently. */
export interface ExtraReference {
  readonly type: 'extra'
  readonly page: readonly Piece[]
  readonly feed: readonly Piece[]
}

/** HTML as a row: strings are finished, references wait for their target. */
export type Piece = string | Reference

// Noncharacters: no text has a use for them, Markdown's own character references cannot write
// them, and `withoutMarks` takes them out of what we are given. So what lies between two of them
// in the output was put there by us.
const open = '\uFDD0'
const close = '\uFDD1'
/** Begins what only we can have written: ids of footnotes, info strings. */
export const ownMark: string = open
const marks = /[\uFDD0\uFDD1]/g
const markReference = /&#(?:x0*fdd[01](?![0-9a-f])|0*6497[67](?!\d));?/gi

/** The text without the characters that mark references. Keeps the length. */
export function withoutMarks(text: string): string {
  return text.includes(open) || text.includes(close) ? text.replace(marks, '\uFFFD') : text
}

/** Raw HTML can also write the marks as character references; Markdown cannot. */
export function withoutMarkReferences(html: string): string {
  return html.includes('&#') ? html.replace(markReference, '\uFFFD') : html
}

/** Collects the references of one document and hands out the marks that stand for them. */
export interface ReferenceBook {
  mark(reference: Reference): string
  /** Marks to put before and behind what only a page shows, and what a feed shows instead. */
  markExtra(feed: readonly Piece[]): { readonly before: string; readonly behind: string }
  /** Splits finished HTML at the marks. */
  split(html: string): Piece[]
}

// While a row is being made, marks may also open and close an extra.
type Marked =
  | Reference
  | { readonly type: 'extra-start'; readonly feed: readonly Piece[] }
  | { readonly type: 'extra-end' }

/** An empty book. */
export function createReferenceBook(): ReferenceBook {
  const marked: Marked[] = []
  const mark = (one: Marked) => {
    marked.push(one)
    return `${open}${marked.length - 1}${close}`
  }
  return {
    mark,
    markExtra: (feed) => ({
      before: mark({ type: 'extra-start', feed }),
      behind: mark({ type: 'extra-end' }),
    }),
    split: (html) => splitAtMarks(html, marked),
  }
}

function splitAtMarks(html: string, marked: readonly Marked[]): Piece[] {
  const outer: { pieces: Piece[]; feed: readonly Piece[] }[] = []
  let pieces: Piece[] = []
  let from = 0
  for (let at = html.indexOf(open); at !== -1; at = html.indexOf(open, from)) {
    const end = html.indexOf(close, at)
    if (end === -1) break
    const one = marked[Number(html.slice(at + 1, end))]
    // A picture's reference stands for the whole attribute: ` src="…"`.
    const isAttribute = one?.type === 'image'
    pushText(pieces, html.slice(from, isAttribute ? at - ' src="'.length : at))
    from = isAttribute ? end + 2 : end + 1
    if (one?.type === 'extra-start') {
      outer.push({ pieces, feed: one.feed })
      pieces = []
    } else if (one?.type === 'extra-end') {
      const before = outer.pop()
      if (before === undefined) continue
      before.pieces.push({ type: 'extra', page: pieces, feed: before.feed })
      pieces = before.pieces
    } else if (one !== undefined) pieces.push(one)
  }
  pushText(pieces, html.slice(from))
  return pieces
}

function pushText(pieces: Piece[], text: string): void {
  if (text !== '') pieces.push(text)
}
