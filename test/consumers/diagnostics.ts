import { type Diagnostic, formatPretty, sortDiagnostics } from '@octavo/diagnostics'

const late: Diagnostic = {
  code: 'link/broken',
  severity: 'warning',
  message: 'No such post.',
  file: 'b.md',
}
const bad: Diagnostic = {
  code: 'frontmatter/date',
  severity: 'error',
  message: '"2026-13-01" is not a date.',
  file: 'a.md',
  range: { start: { line: 3, column: 7 } },
}
const text = formatPretty(sortDiagnostics([late, bad]))
// The gravest stands last, nearest to the prompt.
if (!text.includes('a.md:3:7') || text.indexOf('b.md') > text.indexOf('a.md')) throw new Error(text)
console.log('ok')
