import type { Diagnostic, Point, Range } from '@octavo/diagnostics'
import { editText } from './edited-text.ts'
import type { MarkdownSource } from './markdown.ts'
import { withoutMarks } from './reference.ts'
import type { Settings } from './settings.ts'
import { type FoundTag, findTemplateTags, templateRepairs } from './template-tags.ts'

/** A source, ready to be parsed, and the way from its lines to those of the file. */
export interface SourceText {
  readonly text: string
  readonly path: string | undefined
  /** The place in the file for a place in `text`. */
  readonly placeOf: (point: Point) => Point
  readonly diagnostics: readonly Diagnostic[]
}

/** Cleans a source: reference marks out, template tags repaired. */
export function prepareSource(source: MarkdownSource, settings: Settings): SourceText {
  const line = (source.line ?? 1) - 1
  // Half a character has no bytes: a file could not hold it.
  const clean = withoutMarks(source.text.toWellFormed())
  const tags =
    settings.templateTags === 'keep' ? [] : findTemplateTags(clean, settings.templateTags.resolve)
  const { text, original } = editText(clean, templateRepairs(tags))
  const placeOf = (point: Point) => {
    const { line: own, column } = original(point)
    return { line: own + line, column }
  }
  const inFile = (point: Point) => ({ line: point.line + line, column: point.column })
  return {
    text,
    path: source.path,
    placeOf,
    diagnostics: tagDiagnostics(tags, clean, source, inFile),
  }
}

function tagDiagnostics(
  tags: readonly FoundTag[],
  text: string,
  source: MarkdownSource,
  inFile: (point: Point) => Point,
): readonly Diagnostic[] {
  const pointAt = pointFinder(text)
  return tags.map(({ tag, from, to, text: shown }) => ({
    ...(shown === undefined
      ? { code: 'markdown/template-tag', severity: 'warning' as const }
      : { code: 'markdown/template-tag-repaired', severity: 'info' as const }),
    message:
      shown === undefined
        ? `${quote(tag.source)} belongs to another generator and is shown to readers as it is.`
        : `${quote(tag.source)} belongs to another generator. Readers see ${shown.trim() === '' ? 'nothing' : quote(shown.trim())} instead.`,
    ...(source.path !== undefined && { file: source.path }),
    range: { start: inFile(pointAt(from)), end: inFile(pointAt(to)) },
    hint:
      shown === undefined
        ? 'Replace it in the text, or say what it stands for by templateTags.resolve.'
        : 'Write it into the text, so that it holds without the repair.',
  }))
}

function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`
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
