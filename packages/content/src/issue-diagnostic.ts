import type { Diagnostic, Fix, Range } from '@octavo/diagnostics'
import type { ContentIssue } from './content-issue.ts'
import { createPlaces } from './entry.ts'
import type { FrontMatter, FrontMatterFormat } from './front-matter/split.ts'
import {
  type KeyPath,
  type MapNode,
  type PlacePart,
  type Span,
  type SyntaxFault,
  spanAt,
} from './front-matter/tree.ts'
import { writeScalar } from './front-matter/write-scalar.ts'
import { pathOf } from './validate.ts'

/** The file that problems are placed in, with what can be found in it. */
export interface ParsedFile {
  readonly path: string
  readonly root: MapNode
  /** Where a value or key stands, which with defaults may be another file. */
  readonly locate: (path: KeyPath, part: PlacePart) => Located | undefined
}

/** A place, and what is written there. */
export interface Located {
  readonly file: string
  readonly range: Range
  readonly written: string
  readonly format: FrontMatterFormat
}

/** Finds places in a front matter. */
export function createLocate(
  file: string,
  root: MapNode,
  frontMatter: FrontMatter,
): ParsedFile['locate'] {
  const placeOf = createPlaces(frontMatter)
  return (path, part) => {
    const span = spanAt(root, path, part)
    if (!span || path.length === 0) return undefined // the whole has no better place than the file
    const written = frontMatter.text.slice(span.start, span.end)
    return { file, range: placeOf(span), written, format: frontMatter.format }
  }
}

/** A fault of the writing, placed in its file. */
export function faultDiagnostic(
  fault: SyntaxFault,
  path: string,
  placeOf: (span: Span) => Range,
): Diagnostic {
  const { code, severity = 'error', message, hint, related, fix, cause } = fault
  return {
    code,
    severity,
    message,
    file: path,
    range: placeOf(fault),
    ...(hint !== undefined && { hint }),
    ...(related && {
      related: [{ message: related.message, file: path, range: placeOf(related) }],
    }),
    ...(fix && {
      fix: {
        title: fix.title,
        edits: fix.edits.map((edit) => ({ file: path, range: placeOf(edit), text: edit.text })),
      },
    }),
    ...(cause !== undefined && { cause }),
  }
}

/**
 * An issue of a schema, placed on the value (or key) it is about; a value that is missing, on what
 * should hold it.
 */
export function issueDiagnostic(issue: ContentIssue, file: ParsedFile): Diagnostic {
  const path = pathOf(issue)
  const { replacement, part = 'value' } = issue
  const exact = file.locate(path, part)
  const place = exact ?? holderOf(path, file) ?? { file: file.path, range: topOfFile }
  const isOwn = issue.code !== undefined
  return {
    code: issue.code ?? 'frontmatter/schema',
    severity: issue.severity ?? 'error',
    message: isOwn || path.length === 0 ? issue.message : `\`${label(path)}\`: ${issue.message}`,
    file: place.file,
    range: place.range,
    ...(issue.hint !== undefined && { hint: issue.hint }),
    ...(replacement && exact && { fix: fixOf(replacement, exact) }),
    ...(issue.cause !== undefined && { cause: issue.cause }),
  }
}

function fixOf(
  { title, text }: NonNullable<ContentIssue['replacement']>,
  { file, range, written, format }: Located,
): Fix {
  return { title, edits: [{ file, range, text: writeScalar(text, written, format) }] }
}

/** The first line of the file, where a problem stands that has no better place. */
export const topOfFile: Range = {
  start: { line: 1, column: 1 },
  end: { line: 1, column: 1 },
}

/** What is missing is shown at the key of the nearest thing that is there. */
function holderOf(path: KeyPath, { locate }: ParsedFile): Located | undefined {
  for (let length = path.length - 1; length > 0; length--) {
    const holder = locate(path.slice(0, length), 'key')
    if (holder) return holder
  }
  return undefined
}

function label(path: KeyPath): string {
  return path.reduce<string>((text, segment) => {
    if (typeof segment === 'number') return `${text}[${segment}]`
    return text === '' ? segment : `${text}.${segment}`
  }, '')
}
