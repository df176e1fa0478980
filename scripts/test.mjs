// `npm test` on a bare machine: Node 20 or newer and npm are all that is needed. The pinned Node and pnpm come through
// `npm run with`; whatever goes wrong on the way, the last line is `N passed, N failed`.
import { spawn } from 'node:child_process'

const closing = /^\d+ passed, \d+ failed(?:, \d+ skipped)?$/
const command = 'pnpm install --frozen-lockfile && node scripts/check.ts'
// npm on Windows is a .cmd file, which only a shell starts.
const child = spawn('npm', ['run', '-s', 'with', '--', JSON.stringify(command)], {
  stdio: ['ignore', 'pipe', 'inherit'],
  shell: true,
})

let tail = ''
child.stdout.setEncoding('utf8').on('data', (chunk) => {
  process.stdout.write(chunk)
  tail = (tail + chunk).slice(-200)
})
child.on('close', (code, signal) => {
  const closed = closing.test(tail.trimEnd().split('\n').at(-1) ?? '')
  if (!closed) process.stdout.write('\nThe checks did not run to their end.\n0 passed, 1 failed\n')
  process.exitCode = closed && signal === null ? (code ?? 1) : 1
})
