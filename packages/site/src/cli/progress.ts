import type { Terminal } from './terminal.ts'

/** Shows how far a build is: one line that is rewritten on a terminal, a line now and then elsewhere. */
export interface Progress {
  readonly report: (stage: string, done: number, total?: number) => void
  /** Takes the line away. */
  readonly end: () => void
}

const REWRITE_MS = 80
// In a log, nothing for builds that are over soon, and no more than a line every few seconds for others.
const LINE_MS = 5000

/** Makes the progress of one build. */
export function createProgress(terminal: Terminal): Progress {
  const pause = terminal.isInteractive ? REWRITE_MS : LINE_MS
  let last = performance.now()
  let isShown = false
  return {
    report(stage, done, total) {
      const now = performance.now()
      if (now - last < pause) return
      last = now
      const line = lineOf(stage, done, total, terminal)
      if (terminal.isInteractive) {
        terminal.writeError(`\r\u001B[2K${line.slice(0, terminal.columns - 1)}`)
        isShown = true
      } else terminal.writeError(`${line}\n`)
    },
    end() {
      if (isShown) terminal.writeError('\r\u001B[2K')
      isShown = false
    },
  }
}

const BAR = 24

function lineOf(
  stage: string,
  done: number,
  total: number | undefined,
  { isInteractive }: Terminal,
): string {
  const count = done.toLocaleString('en')
  if (total === undefined) return `${stage} ${count}`
  const of = `${stage} ${count} of ${total.toLocaleString('en')}`
  if (!isInteractive) return of
  const full = Math.round((BAR * done) / Math.max(total, 1))
  return `${'━'.repeat(full)}${'─'.repeat(BAR - full)} ${of}`
}
