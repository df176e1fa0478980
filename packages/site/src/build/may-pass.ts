import type { Diagnostic } from '@octavo/diagnostics'

// A worker was too slow, or was lost: on another day, or with less beside it, the text may be read.
const CODES = new Set(['markdown/too-slow', 'markdown/worker-failed'])

/** Whether a problem may be gone by itself. What was made under it is not kept for the next build. */
export function mayPass({ code }: Diagnostic): boolean {
  return CODES.has(code)
}
