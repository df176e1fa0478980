import type { Diagnostic } from '@octavo/diagnostics'
import { tooManyBreaks } from './breaks.ts'
import { tooDeepContainers } from './containers.ts'
import { tooManyDelimiters } from './delimiters.ts'
import { isHarmless } from './glance.ts'
import type { Excess, Limits } from './limit-types.ts'
import { readLines } from './lines.ts'
import { tooManyCells } from './table-cells.ts'

/** The first limit that a text passes. One pass for each kind, linear in its length. */
export function findExcess(text: string, limits: Limits): Excess | undefined {
  if (text.length > limits.maxLength) {
    const because = `it has ${text.length} characters and ${limits.maxLength} are allowed`
    return { code: 'markdown/too-long', scope: 'text', because, line: 1 }
  }
  if (isHarmless(text, limits)) return undefined
  const lines = readLines(text)
  if (lines.length > limits.maxLines) {
    const because = `it has ${lines.length} lines and ${limits.maxLines} are allowed`
    return { code: 'markdown/too-long', scope: 'text', because, line: limits.maxLines }
  }
  return (
    tooManyBreaks(lines, text.length) ??
    tooDeepContainers(lines, limits) ??
    tooManyDelimiters(lines, limits) ??
    tooManyCells(lines, limits)
  )
}

/** What a reader of the build is told. */
export function excessDiagnostic(
  { code, scope, because }: Excess,
  line: number,
  file: string | undefined,
): Diagnostic {
  return {
    code,
    severity: 'error',
    message: `This ${scope} is shown without markup, because ${because}.`,
    ...(file !== undefined && { file }),
    range: { start: { line, column: 1 } },
    hint: 'Simplify the place, or raise the limit of that name if the text can be trusted.',
  }
}
