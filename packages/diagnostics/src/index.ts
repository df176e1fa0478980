export { applyFixes, type Fixed } from './apply-fixes.ts'
export { codeFrame } from './code-frame.ts'
export type {
  Diagnostic,
  Fix,
  Point,
  Range,
  RelatedPlace,
  Reported,
  Severity,
  TextEdit,
} from './diagnostic.ts'
export { formatGithub } from './format-github.ts'
export { formatJson } from './format-json.ts'
export { formatPretty, type PrettyOptions } from './format-pretty.ts'
export { formatSarif, type SarifTool } from './format-sarif.ts'
export { nearest } from './nearest.ts'
export { compareDiagnostics, countBySeverity, sortDiagnostics } from './order.ts'
export { placeOf } from './place.ts'
