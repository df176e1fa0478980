import type { Diagnostic, Fix, Point, TextEdit } from './diagnostic.ts'
import { sortDiagnostics } from './order.ts'

/** A text after its fixes. */
export interface Fixed {
  readonly text: string
  readonly applied: readonly Diagnostic[]
}

/**
 * Applies to one file's text the fixes of the problems in it, in their order. A fix is applied as a
 * whole or not at all: one that overlaps an earlier one, edits another file too, or points outside
 * the text is left for the next run.
 */
export function applyFixes(text: string, file: string, diagnostics: readonly Diagnostic[]): Fixed {
  const offsetAt = createOffsets(text)
  const taken: Stretch[] = []
  const applied: Diagnostic[] = []
  for (const diagnostic of sortDiagnostics(diagnostics)) {
    const stretches = diagnostic.fix && stretchesOf(diagnostic.fix, file, offsetAt)
    if (!stretches || stretches.some((one) => taken.some((other) => overlap(one, other)))) continue
    taken.push(...stretches)
    applied.push(diagnostic)
  }
  return { text: replaceAll(text, taken), applied }
}

interface Stretch {
  readonly start: number
  readonly end: number
  readonly text: string
}

function stretchesOf(
  { edits }: Fix,
  file: string,
  offsetAt: (point: Point) => number | undefined,
): readonly Stretch[] | undefined {
  const stretches = edits.map((edit) =>
    edit.file === file ? stretchOf(edit, offsetAt) : undefined,
  )
  const found = stretches.filter((stretch) => stretch !== undefined)
  return found.length > 0 && found.length === edits.length ? found : undefined
}

function stretchOf(
  { range, text }: TextEdit,
  offsetAt: (point: Point) => number | undefined,
): Stretch | undefined {
  const start = offsetAt(range.start)
  const end = offsetAt(range.end ?? range.start)
  return start === undefined || end === undefined || end < start ? undefined : { start, end, text }
}

function overlap(a: Stretch, b: Stretch): boolean {
  return (a.start < b.end && b.start < a.end) || a.start === b.start
}

function replaceAll(text: string, stretches: readonly Stretch[]): string {
  const pieces: string[] = []
  let done = 0
  for (const { start, end, text: replacement } of stretches.toSorted((a, b) => a.start - b.start)) {
    pieces.push(text.slice(done, start), replacement)
    done = end
  }
  return pieces.join('') + text.slice(done)
}

function createOffsets(text: string): (point: Point) => number | undefined {
  const mark = text.startsWith('\uFEFF') ? 1 : 0 // counts for no column
  const starts = [
    mark,
    ...[...text.matchAll(/\r\n|[\n\r]/g)].map((end) => end.index + end[0].length),
  ]
  return ({ line, column }) => {
    const start = starts[line - 1]
    if (start === undefined || column < 1) return undefined
    const offset = start + column - 1
    return offset <= (starts[line] ?? text.length) ? offset : undefined
  }
}
