// Everything that guards the project, in the order in which a failure is cheapest to find. Each step runs whatever the
// one before it said, so that one run shows all there is to mend.
import { spawn } from 'node:child_process'

interface Step {
  readonly name: string
  readonly command: string
}

const steps: readonly Step[] = [
  { name: 'build', command: 'turbo run build --output-logs=errors-only' },
  { name: 'types', command: 'tsc' },
  { name: 'lint and format', command: 'biome ci --colors=off .' },
  { name: 'layers', command: 'turbo boundaries' },
  { name: 'dead code', command: 'knip' },
  { name: 'package gates', command: 'turbo run gate --output-logs=errors-only' },
  { name: 'changesets', command: 'node scripts/changesets.ts' },
]
const tests: Step = { name: 'tests', command: 'vitest run' }
const closing = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/

const count = { passed: 0, failed: 0, skipped: 0 }
for (const step of steps) {
  const { ok, output, seconds } = await run(step, { show: false })
  count[ok ? 'passed' : 'failed']++
  if (!ok) process.stdout.write(`${output.trimEnd()}\n`)
  process.stdout.write(`${ok ? 'ok    ' : 'FAILED'}  ${step.name.padEnd(16)} ${seconds} s\n`)
}
const { ok, output } = await run(tests, { show: true })
const counted = closing.exec(output.trimEnd().split('\n').at(-1) ?? '')
count.passed += Number(counted?.[1] ?? 0)
count.failed += counted ? Number(counted[2]) : 1
count.skipped += Number(counted?.[3] ?? 0)
if (!ok && counted?.[2] === '0') count.failed++

const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : ''
process.stdout.write('\nwith the build and the gates, each counted as one:\n')
process.stdout.write(`${count.passed} passed, ${count.failed} failed${skipped}\n`)
process.exitCode = count.failed > 0 ? 1 : 0

function run(step: Step, { show }: { readonly show: boolean }) {
  return new Promise<{ ok: boolean; output: string; seconds: string }>((resolve) => {
    const began = performance.now()
    const child = spawn(step.command, {
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', DO_NOT_TRACK: '1' },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        if (show) process.stdout.write(chunk)
        // Only standard output carries the closing line; the two may come in any order.
        if (stream === child.stdout || !show) output += chunk
      })
    }
    child.on('close', (code) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      resolve({ ok: code === 0, output, seconds })
    })
  })
}
