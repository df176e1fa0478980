import * as diagnostics from '@octavo/diagnostics'
import { expect, it } from 'vitest'

it('exports these names and no others', () => {
  expect(Object.keys(diagnostics).toSorted()).toEqual([
    'applyFixes',
    'codeFrame',
    'compareDiagnostics',
    'countBySeverity',
    'formatGithub',
    'formatJson',
    'formatPretty',
    'formatSarif',
    'nearest',
    'placeOf',
    'sortDiagnostics',
  ])
})
