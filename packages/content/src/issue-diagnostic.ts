import type { Diagnostic, Fix, Range } from '@octavo/diagnostics'
import type { ContentIssue } from './content-issue.ts'
import type { FrontMatter } from './front-matter/split.ts'
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

/** The file that problems are placed in. */
export interface ParsedFile {
  readonly path: string
  readonly root: MapNode
  readonly frontMatter: FrontMatter | undefined
  /** `undefined` for a file without front matter. */
  readonly placeOf: ((span: Span) => Range) | undefined
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

/** An issue of a schema, placed on the value (or key) it is about; a value that is missing, on what should hold it. */
export function issueDiagnostic(issue: ContentIssue, file: ParsedFile): Diagnostic {
  const path = pathOf(issue)
  const range = placeOfPath(file, path, issue.part ?? 'value')
  const isOwn = issue.code !== undefined
  const fix = fixOf(issue, path, file)
  return {
    code: issue.code ?? 'frontmatter/schema',
    severity: issue.severity ?? 'error',
    message: isOwn || path.length === 0 ? issue.message : `\`${label(path)}\`: ${issue.message}`,
    file: file.path,
    range,
    ...(issue.hint !== undefined && { hint: issue.hint }),
    ...(fix && { fix }),
  }
}

function fixOf(
  { replacement, part = 'value' }: ContentIssue,
  path: KeyPath,
  { path: file, root, frontMatter, placeOf }: ParsedFile,
): Fix | undefined {
  const span = spanAt(root, path, part)
  if (!replacement || !span || !frontMatter || !placeOf) return undefined
  const written = frontMatter.text.slice(span.start, span.end)
  const text = writeScalar(replacement.text, written, frontMatter.format)
  return { title: replacement.title, edits: [{ file, range: placeOf(span), text }] }
}

/** The first line of the file, where a problem stands that has no better place. */
export const topOfFile: Range = {
  start: { line: 1, column: 1 },
  end: { line: 1, column: 1 },
}

function placeOfPath({ placeOf, root }: ParsedFile, path: KeyPath, part: PlacePart): Range {
  for (let length = path.length; placeOf && length > 0; length--) {
    // What is missing is shown at the key of the nearest thing that is there.
    const shown = length === path.length ? part : 'key'
    const span = spanAt(root, path.slice(0, length), shown)
    if (span) return placeOf(span)
  }
  return topOfFile
}

function label(path: KeyPath): string {
  return path.reduce<string>((text, segment) => {
    if (typeof segment === 'number') return `${text}[${segment}]`
    return text === '' ? segment : `${text}.${segment}`
  }, '')
}
