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

/**
 * Applies replacements, which must be in order and must not overlap. They keep the number of lines
 * (a replacement holds as many line breaks as what it replaces), so only columns move.
 */
export function editText(text: string, replacements: readonly TextReplacement[]): EditedText {
  if (replacements.length === 0) return { text, original: (point) => point }
  let edited = ''
  let from = 0
  const moves = new Map<number, { column: number; by: number }[]>()
  let place = { line: 1, column: 1 }
  for (const one of replacements) {
    place = advance(place, text, from, one.from)
    edited += text.slice(from, one.from) + one.text
    from = one.to
    const end = advance(place, text, one.from, one.to)
    const endEdited = edited.length - edited.lastIndexOf('\n')
    const list = moves.get(end.line) ?? []
    list.push({ column: endEdited, by: end.column - endEdited })
    moves.set(end.line, list)
    place = end
  }
  return { text: edited + text.slice(from), original: (point) => moveBack(point, moves) }
}

function advance(place: Point, text: string, from: number, to: number): Point {
  let { line, column } = place
  let start = from
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    line++
    column = 1
    start = at + 1
  }
  return { line, column: column + to - start }
}

function moveBack(
  point: Point,
  moves: ReadonlyMap<number, readonly { column: number; by: number }[]>,
): Point {
  const before = moves.get(point.line)?.findLast(({ column }) => column <= point.column)
  return before === undefined ? point : { line: point.line, column: point.column + before.by }
}
