import type { Point, Range } from '@octavo/diagnostics'

/** Finds line and column of an offset. Lines end with LF, CRLF or CR, as in editors and in YAML. */
export interface LineMap {
  readonly pointAt: (offset: number) => Point
  readonly range: (start: number, end: number) => Range
}

/** Scans `text` once, on the first question. */
export function createLineMap(text: string): LineMap {
  let starts: readonly number[] | undefined
  const pointAt = (offset: number): Point => {
    starts ??= lineStarts(text)
    const line = lastAtOrBefore(starts, offset)
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
  }
  return { pointAt, range: (start, end) => ({ start: pointAt(start), end: pointAt(end) }) }
}

/** How many lines end within `text`. */
export function countLineEnds(text: string): number {
  return lineStarts(text).length - 1
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code !== 10 && code !== 13) continue
    if (code === 13 && text.charCodeAt(index + 1) === 10) index++
    starts.push(index + 1)
  }
  return starts
}

/** The index of the last of ascending numbers that is not above `offset`; 0 when all are. */
export function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
