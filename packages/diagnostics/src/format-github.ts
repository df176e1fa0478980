import type { Diagnostic, Severity } from './diagnostic.ts'
import { sortDiagnostics } from './order.ts'

const command: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
}

/**
 * Workflow commands of GitHub Actions, one line for each problem; the service shows them beside the
 * changed lines. Other services that read this form: Gitea, Forgejo. Empty when there is nothing to
 * say.
 */
export function formatGithub(diagnostics: readonly Diagnostic[]): string {
  return sortDiagnostics(diagnostics).map(annotation).join('')
}

function annotation(diagnostic: Diagnostic): string {
  const { file, range, code, message, hint } = diagnostic
  const properties = Object.entries({
    file,
    line: range?.start.line,
    endLine: range?.end?.line,
    col: range?.start.column,
    endColumn: range?.end?.column,
    title: code,
  })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',')
  const text = escapeData(hint ? `${message}\n${hint}` : message)
  return `::${command[diagnostic.severity]} ${properties}::${text}\n`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
