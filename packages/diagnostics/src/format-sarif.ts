import type { Diagnostic, Fix, Range, RelatedPlace, Severity } from './diagnostic.ts'
import { sortDiagnostics } from './order.ts'

const level: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/** Who found the problems; written into the log. */
export interface SarifTool {
  readonly name: string
  readonly version?: string
  readonly informationUri?: string
}

/**
 * A SARIF 2.1.0 log with one run, for code scanning and editors. Columns count UTF-16 code units;
 * paths stay relative to the root of the site. Fixes and related places are kept. Format: OASIS,
 * Static Analysis Results Interchange Format 2.1.0.
 */
export function formatSarif(
  diagnostics: readonly Diagnostic[],
  tool: SarifTool = { name: 'octavo' },
): string {
  const sorted = sortDiagnostics(diagnostics)
  const codes = [...new Set(sorted.map(({ code }) => code))].toSorted()
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { ...tool, rules: codes.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: sorted.map((diagnostic) => result(diagnostic, codes.indexOf(diagnostic.code))),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function result(diagnostic: Diagnostic, ruleIndex: number): object {
  const { code, severity, message, hint, fix, related } = diagnostic
  return {
    ruleId: code,
    ruleIndex,
    level: level[severity],
    message: { text: hint ? `${message} ${hint}` : message },
    ...(diagnostic.file !== undefined && {
      locations: [{ physicalLocation: physicalLocation(diagnostic.file, diagnostic.range) }],
    }),
    ...(related && { relatedLocations: related.map(relatedLocation) }),
    ...(fix && { fixes: [sarifFix(fix)] }),
  }
}

function relatedLocation({ file, range, message }: RelatedPlace): object {
  return { physicalLocation: physicalLocation(file, range), message: { text: message } }
}

function physicalLocation(file: string, range: Range | undefined): object {
  return { artifactLocation: { uri: uriOf(file) }, ...(range && { region: region(range) }) }
}

function region({ start, end }: Range): object {
  return {
    startLine: start.line,
    startColumn: start.column,
    ...(end && { endLine: end.line, endColumn: end.column }),
  }
}

function sarifFix(fix: Fix): object {
  const files = [...new Set(fix.edits.map(({ file }) => file))]
  return {
    description: { text: fix.title },
    artifactChanges: files.map((file) => ({
      artifactLocation: { uri: uriOf(file) },
      replacements: fix.edits
        .filter((edit) => edit.file === file)
        .map(({ range, text }) => ({
          deletedRegion: region({ start: range.start, end: range.end ?? range.start }),
          insertedContent: { text },
        })),
    })),
  }
}

function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
