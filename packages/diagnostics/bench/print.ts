// node --conditions=@octavo/source packages/diagnostics/bench/print.ts
//
// CPU time of ordering and printing 100,000 problems. First the order is checked against a second,
// shuffled list.
import { deepEqual } from 'node:assert/strict'
import { type Diagnostic, formatJson, formatPretty, sortDiagnostics } from '@octavo/diagnostics'

const severities = ['error', 'warning', 'info'] as const
const problems = Array.from({ length: 100_000 }, (_, index): Diagnostic => {
  const mixed = Math.imul(index + 1, 2_654_435_761) >>> 0 // Knuth's multiplicative hash: seeded, spread
  return {
    code: `area/${mixed % 50}`,
    severity: severities[mixed % 3] ?? 'info',
    message: `Message ${mixed % 997}.`,
    file: `posts/${mixed % 10_007}.md`,
    range: { start: { line: 1 + (mixed % 40), column: 3 } },
  }
})

deepEqual(
  sortDiagnostics(problems.slice(0, 2_000).toReversed()),
  sortDiagnostics(problems.slice(0, 2_000)),
)
measure('sortDiagnostics', () => sortDiagnostics(problems))
measure('formatPretty', () => formatPretty(problems))
measure('formatPretty, each in full', () =>
  formatPretty(problems, { groupFrom: Number.POSITIVE_INFINITY }),
)
measure('formatJson', () => formatJson(problems))

function measure(name: string, run: () => unknown): void {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  console.log(`${name.padEnd(28)} ${((user + system) / 1e6).toFixed(2)} s CPU`)
}
