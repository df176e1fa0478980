import type { PhrasingContent } from 'mdast'
import { type Place, type Point, pointAt } from './place.ts'

/** What is open: the paragraph, a label, or what began with a run of `*` or `_`. */
export interface Frame {
  readonly opener: string
  readonly start: Point
  readonly children: PhrasingContent[]
}

/** A stretch of text while its inline nodes are read. */
export interface Reader {
  readonly place: Place
  readonly to: number
  readonly frames: Frame[]
  readonly pending: Pending
}

/** Text that has been read and is not yet a node. */
export interface Pending {
  value: string
  start: Point | undefined
  /** Spaces between its end and the place. */
  indent: number
}

/** A reader that begins at a place, ends at an offset and gives its nodes to a list. */
export function readerOf(place: Place, to: number, children: PhrasingContent[]): Reader {
  const frame: Frame = { opener: '', start: pointAt(place, place.at), children }
  return { place, to, frames: [frame], pending: { value: '', start: undefined, indent: 0 } }
}

/** Takes what stands up to an offset as text. */
export function takeText({ place, pending }: Reader, to: number): void {
  pending.start ??= pointAt(place, place.at)
  pending.value += place.text.slice(place.at, to)
  pending.indent = 0
  place.at = to
}

/** Makes a node of the text that was taken. */
export function endText(reader: Reader): void {
  const { place, pending } = reader
  if (pending.start === undefined) return
  const { value, start, indent } = pending
  const position = { start, end: pointAt(place, place.at - indent) }
  push(reader, { type: 'text', value, position })
  Object.assign(pending, { value: '', start: undefined, indent: 0 })
}

/** Adds a node to what is open. */
export function push({ frames }: Reader, node: PhrasingContent): true {
  frames.at(-1)?.children.push(node)
  return true
}

/** Takes one character as text. */
export function takeLiteral(reader: Reader): true {
  takeText(reader, reader.place.at + 1)
  return true
}

// Nobody writes as deep, and what walks the tree must not run out of stack.
const deepest = 30

/** Opens a frame; false when there are too many already. */
export function open(reader: Reader, opener: string): boolean {
  const { place, frames } = reader
  if (frames.length > deepest) return false
  endText(reader)
  const start = pointAt(place, place.at)
  place.at += opener.length
  frames.push({ opener, start, children: [] })
  return true
}
