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

/** A picture: its address, and the HTML of its tag without it. */
export interface ImageReference {
  readonly type: 'image'
  readonly src: string
  /** `<img` and the attributes before `src`. */
  readonly before: readonly Piece[]
  /** The attributes behind `src`, without the end of the tag. */
  readonly after: readonly Piece[]
  /** Whether it may load when it comes into view; the first picture of a text should not wait. */
  readonly lazy: boolean
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
  mark(reference: Mark): string
  /** Splits finished HTML at the marks. */
  split(html: string): readonly Piece[]
}

/** What a mark may stand for: a reference, or the beginning, middle or end of one that holds pieces. */
export type Mark =
  | Exclude<Reference, ImageReference | ExtraReference>
  | { readonly type: 'extra-start'; readonly feed: readonly Piece[] }
  | { readonly type: 'extra-end' }
  | { readonly type: 'image-start'; readonly src: string; readonly lazy: boolean }
  | { readonly type: 'image-src' }
  | { readonly type: 'image-end' }

/** An empty book. */
export function createReferenceBook(): ReferenceBook {
  const marked: Mark[] = []
  return {
    mark(one) {
      marked.push(one)
      return `${open}${marked.length - 1}${close}`
    },
    split: (html) => splitAtMarks(html, marked),
  }
}

interface Level {
  readonly start: Mark | undefined
  readonly pieces: Piece[]
  /** Of a picture: what stood before the address. */
  before: readonly Piece[]
}

function splitAtMarks(html: string, marked: readonly Mark[]): readonly Piece[] {
  const levels: Level[] = [{ start: undefined, pieces: [], before: [] }]
  let from = 0
  for (let at = html.indexOf(open); at !== -1; at = html.indexOf(open, from)) {
    const end = html.indexOf(close, at)
    if (end === -1) break
    const mark = marked[Number(html.slice(at + 1, end))]
    const level = levels.at(-1) as Level
    pushText(level.pieces, html.slice(from, at))
    from = end + 1
    if (mark === undefined) continue
    switch (mark.type) {
      case 'extra-start':
      case 'image-start':
        levels.push({ start: mark, pieces: [], before: [] })
        break
      case 'image-src':
        level.before = level.pieces.splice(0)
        break
      case 'extra-end':
      case 'image-end':
        if (levels.length > 1) levels.pop()
        endLevel(level, levels.at(-1) as Level)
        break
      default:
        level.pieces.push(mark)
    }
  }
  const last = levels[0] as Level
  pushText(last.pieces, html.slice(from))
  return last.pieces
}

function endLevel({ start, pieces, before }: Level, outer: Level): void {
  if (start?.type === 'extra-start') {
    outer.pieces.push({ type: 'extra', page: pieces, feed: start.feed })
  } else if (start?.type === 'image-start') {
    outer.pieces.push({
      type: 'image',
      src: start.src,
      before: trimmed(before, / src="$/),
      after: trimmed(trimmed(pieces, /^"/), />$/),
      lazy: start.lazy,
    })
  }
}

// The quotes around the address and the end of the tag are written by `renderFor`.
function trimmed(pieces: readonly Piece[], what: RegExp): readonly Piece[] {
  return pieces
    .map((piece, i) => {
      const isEdge = what.source.startsWith('^') ? i === 0 : i === pieces.length - 1
      return isEdge && typeof piece === 'string' ? piece.replace(what, '') : piece
    })
    .filter((piece) => piece !== '')
}

function pushText(pieces: Piece[], text: string): void {
  if (text !== '') pieces.push(text)
}
