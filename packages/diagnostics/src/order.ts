import type { Diagnostic, Point, Severity } from './diagnostic.ts'

const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/**
 * A total order for problems: file, line, column, severity (errors first), code, message, then the
 * rest. A problem without a file comes first, one without a range before the others of its file.
 * Two problems compare as equal only when everything that is printed of them is equal.
 */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    comparePoints(a.range?.start, b.range?.start) ||
    severityRank[a.severity] - severityRank[b.severity] ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message) ||
    comparePoints(a.range?.end, b.range?.end) ||
    compareText(a.hint, b.hint) ||
    compareText(JSON.stringify([a.fix, a.related]), JSON.stringify([b.fix, b.related]))
  )
}

/** The same problems in the order of {@link compareDiagnostics}; the given list is left alone. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(compareDiagnostics)
}

/** How many problems there are of each severity. */
export function countBySeverity(
  diagnostics: readonly Diagnostic[],
): Readonly<Record<Severity, number>> {
  const count = { error: 0, warning: 0, info: 0 }
  for (const { severity } of diagnostics) count[severity]++
  return count
}

function comparePoints(a: Point | undefined, b: Point | undefined): number {
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0)
}

function compareText(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0
  if (a === undefined) return -1
  if (b === undefined) return 1
  return a < b ? -1 : 1
}
