import type { Point } from '@octavo/diagnostics'

/** A replacement in a text, by offset. */
export interface TextReplacement {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** A text after replacements, and the way back to places of the original. */
export interface EditedText {
  readonly text: string
  /** The point of the original text for a point of the edited one. Points count from 1. */
  readonly original: (point: Point) => Point
}

/** The end of a replacement in both texts. What follows it has moved by the difference. */
interface Seam {
  readonly edited: Point
  readonly original: Point
}

/** Applies replacements, which must be in order and must not overlap. */
export function editText(text: string, replacements: readonly TextReplacement[]): EditedText {
  if (replacements.length === 0) return { text, original: (point) => point }
  const seams: Seam[] = []
  const parts: string[] = []
  let from = 0
  let original: Point = { line: 1, column: 1 }
  let edited: Point = { line: 1, column: 1 }
  for (const one of replacements) {
    const kept = text.slice(from, one.from)
    parts.push(kept, one.text)
    original = advance(advance(original, kept), text.slice(one.from, one.to))
    edited = advance(advance(edited, kept), one.text)
    seams.push({ edited, original })
    from = one.to
  }
  parts.push(text.slice(from))
  return { text: parts.join(''), original: (point) => moveBack(point, seams) }
}

function advance({ line, column }: Point, over: string): Point {
  const last = over.lastIndexOf('\n')
  if (last === -1) return { line, column: column + over.length }
  let breaks = 1
  for (let at = over.indexOf('\n'); at !== last; at = over.indexOf('\n', at + 1)) breaks++
  return { line: line + breaks, column: over.length - last }
}

function moveBack(point: Point, seams: readonly Seam[]): Point {
  const seam = seams[countBefore(point, seams) - 1]
  if (seam === undefined) return point
  const line = point.line + seam.original.line - seam.edited.line
  const isSameLine = point.line === seam.edited.line
  const by = isSameLine ? seam.original.column - seam.edited.column : 0
  return { line, column: point.column + by }
}

// How many seams end at the point or before it.
function countBefore(point: Point, seams: readonly Seam[]): number {
  let low = 0
  let high = seams.length
  while (low < high) {
    const middle = (low + high) >> 1
    const { edited } = seams[middle] as Seam
    const isBefore =
      edited.line < point.line || (edited.line === point.line && edited.column <= point.column)
    if (isBefore) low = middle + 1
    else high = middle
  }
  return low
}
