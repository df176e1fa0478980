import type { Diagnostic } from './diagnostic.ts'
import { sortDiagnostics } from './order.ts'

/** The problems as a JSON array in their total order, without `cause`, indented by two spaces. */
export function formatJson(diagnostics: readonly Diagnostic[]): string {
  const plain = sortDiagnostics(diagnostics).map(({ cause: _, ...rest }) => rest)
  return `${JSON.stringify(plain, null, 2)}\n`
}
