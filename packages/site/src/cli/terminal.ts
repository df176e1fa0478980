import { writeSync } from 'node:fs'
import { exitCodes } from './exit-codes.ts'

/** Where a command writes: the terminal's abilities, found out once. */
export interface Terminal {
  readonly write: (text: string) => void
  /** For progress and errors. */
  readonly writeError: (text: string) => void
  readonly color: boolean
  /** Whether lines can be rewritten. */
  readonly isInteractive: boolean
  /** Whether a machine is reading: CI. */
  readonly isCi: boolean
  /** Whether what is printed is read on a terminal, and not in a file or by another program. */
  readonly isTerminal: boolean
  readonly columns: number
}

/** A terminal that shows nothing, for texts that are shown elsewhere. */
export const silentTerminal: Terminal = {
  write: () => {},
  writeError: () => {},
  color: false,
  isInteractive: false,
  isCi: false,
  isTerminal: false,
  columns: 80,
}

/** The terminal of this process. `NO_COLOR` and `FORCE_COLOR` are heeded. */
export function processTerminal(): Terminal {
  const { env, stdout, stderr } = process
  const isCi = env.CI !== undefined && env.CI !== '' && env.CI !== 'false'
  const wantsColor = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0'
  const refusesColor = env.NO_COLOR !== undefined && env.NO_COLOR !== ''
  for (const stream of [stdout, stderr]) {
    if (stream.listenerCount('error') === 0) stream.on('error', endUnheard)
  }
  return {
    write: (text) => void stdout.write(text),
    writeError: (text) => void stderr.write(text),
    color: !refusesColor && (wantsColor || stdout.isTTY === true),
    isInteractive: stderr.isTTY === true && !isCi,
    isCi,
    isTerminal: stdout.isTTY === true,
    // Some pseudo-terminals say 0.
    columns: stdout.columns || stderr.columns || 80,
  }
}

/** Ends a command whose words have nowhere to go. */
function endUnheard(error: NodeJS.ErrnoException): never {
  // Whoever reads has seen enough (octavo check | head): no reason to fail.
  if (error.code === 'EPIPE') process.exit()
  try {
    writeSync(2, `What is printed cannot be written (${error.code ?? error.message}).\n`)
  } catch {
    // Nor can this: the exit code has to say it.
  }
  process.exit(exitCodes.system)
}

const STYLES = { bold: '1', dim: '2', red: '31', green: '32' } as const

/** Text in a style, where the terminal has colours. */
export function styled({ color }: Terminal, style: keyof typeof STYLES, text: string): string {
  return color ? `\u001B[${STYLES[style]}m${text}\u001B[0m` : text
}
