import type { Root } from 'mdast'

export type Position = NonNullable<Root['position']>
export type Point = Position['start']

/** A place in a text while it is read. */
export interface Place {
  readonly text: string
  /** Characters that may mean something beyond GFM. */
  readonly signs: string
  at: number
  /** The line of `at`, from 1. */
  line: number
  /** The offset at which that line begins. */
  lineStart: number
}

export function startOf(text: string, signs = ''): Place {
  return { text, signs, at: 0, line: 1, lineStart: 0 }
}

/** The point of an offset on the line of the place. */
export function pointAt({ line, lineStart }: Place, offset: number): Point {
  return { line, column: offset - lineStart + 1, offset }
}

/** What lies between a point and the place. */
export function positionFrom(start: Point, place: Place): Position {
  return { start, end: pointAt(place, place.at) }
}

/** Goes on to an offset, counting the line ends on the way. */
export function goTo(place: Place, offset: number): void {
  const { text } = place
  for (
    let end = text.indexOf('\n', place.at);
    end !== -1 && end < offset;
    end = text.indexOf('\n', end + 1)
  ) {
    place.line++
    place.lineStart = end + 1
  }
  place.at = offset
}

/** Where the line of an offset ends, without its line break. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}

/** Where what follows an offset is no space. */
export function behindSpaces(text: string, at: number): number {
  let behind = at
  while (text.charCodeAt(behind) === 32) behind++
  return behind
}

/** Where the spaces in front of an offset begin. */
export function beforeSpaces(text: string, at: number): number {
  let before = at
  while (text.charCodeAt(before - 1) === 32) before--
  return before
}

/** Whether nothing but white space stands between an offset and the end of its line; true at the end of the text. */
export function isBlankLine(text: string, at: number): boolean {
  for (let i = at; i < text.length; i++) {
    const char = text.charCodeAt(i)
    if (char === 10) return true
    if (char !== 32 && char !== 9) return false
  }
  return true
}
