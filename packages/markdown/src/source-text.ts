import type { Diagnostic, Point, Range } from '@octavo/diagnostics'
import { markDiagnostic } from './attribute-lists/diagnostics.ts'
import { findAttributeMarks } from './attribute-lists/find-marks.ts'
import { editText, type TextReplacement } from './edited-text.ts'
import type { MarkdownSource } from './markdown.ts'
import { withoutMarks } from './reference.ts'
import type { Settings } from './settings.ts'
import { findTemplateTags, tagDiagnostic } from './template-tags.ts'

/** A source, ready to be parsed, and the way from its lines to those of the file. */
export interface SourceText {
  readonly text: string
  readonly path: string | undefined
  /** The place in the file for a place in `text`. */
  readonly placeOf: (point: Point) => Point
  readonly diagnostics: readonly Diagnostic[]
}

/** Cleans a source: reference marks out, what another generator left behind repaired or taken out. */
export function prepareSource(source: MarkdownSource, settings: Settings): SourceText {
  const line = (source.line ?? 1) - 1
  // Half a character has no bytes: a file could not hold it.
  const clean = withoutMarks(source.text.toWellFormed())
  const remains = remainsIn(clean, settings)
  const { text, original } = editText(
    clean,
    remains.flatMap(({ edit }) => (edit === undefined ? [] : [edit])),
  )
  const placeOf = (point: Point) => {
    const { line: own, column } = original(point)
    return { line: own + line, column }
  }
  const inFile = (point: Point) => ({ line: point.line + line, column: point.column })
  const pointAt = pointFinder(clean)
  const diagnostics = remains.map(({ from, to, said }) => ({
    ...said,
    ...(source.path !== undefined && { file: source.path }),
    range: { start: inFile(pointAt(from)), end: inFile(pointAt(to)) },
  }))
  return { text, path: source.path, placeOf, diagnostics }
}

/** Something that another generator would have replaced. */
interface Remains {
  readonly from: number
  readonly to: number
  readonly edit: TextReplacement | undefined
  readonly said: Pick<Diagnostic, 'code' | 'severity' | 'message' | 'hint'>
}

/** In their order, none within another. */
function remainsIn(text: string, { templateTags, attributeLists }: Settings): readonly Remains[] {
  const tags = templateTags === 'keep' ? [] : findTemplateTags(text, templateTags.resolve)
  const marks = attributeLists === 'keep' ? [] : findAttributeMarks(text)
  const found = [
    ...tags.map(({ tag, from, to, text: shown }): Remains => {
      const edit = shown === undefined ? undefined : { from, to, text: shown }
      return { from, to, edit, said: tagDiagnostic(tag, shown) }
    }),
    ...marks.map(({ mark, from, to, cut, text: shown }): Remains => {
      const edit = shown === undefined ? undefined : { from, to: to + cut, text: shown }
      return { from, to, edit, said: markDiagnostic(mark, text.slice(from, to), shown) }
    }),
  ].sort((a, b) => a.from - b.from || b.to - a.to)
  let done = 0
  return found.filter(({ from, to, edit }) => {
    const isFree = from >= done
    if (isFree) done = edit?.to ?? to
    return isFree
  })
}

// Offsets must come in order: the lines are counted once.
function pointFinder(text: string): (offset: number) => Point {
  let line = 1
  let start = 0
  let end = text.indexOf('\n')
  return (offset) => {
    for (; end !== -1 && end < offset; end = text.indexOf('\n', start)) {
      line++
      start = end + 1
    }
    return { line, column: offset - start + 1 }
  }
}

/** The place of a node in the file. HTML that parse5 had to mend may have none. */
export function rangeIn(
  { placeOf }: SourceText,
  node: { readonly position?: { readonly start?: Point; readonly end?: Point } | undefined },
): Range | undefined {
  const { start, end } = node.position ?? {}
  if (start?.line === undefined) return undefined
  return {
    start: placeOf(start),
    ...(end?.line !== undefined && { end: placeOf(end) }),
  }
}
