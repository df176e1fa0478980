import { run } from '../src/cli/main.ts'
import type { Terminal } from '../src/cli/terminal.ts'

/** Runs the command in this process, as in a pipe. */
export async function runOctavo(...args: readonly string[]) {
  const printed = { out: '', error: '' }
  const terminal: Terminal = {
    write: (text) => {
      printed.out += text
    },
    writeError: (text) => {
      printed.error += text
    },
    color: false,
    isInteractive: false,
    isCi: false,
    isTerminal: false,
    columns: 80,
  }
  return { code: await run(args, { terminal }), ...printed }
}
