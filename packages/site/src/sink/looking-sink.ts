import type { Sink } from './sink.ts'

// Whatever an earlier build that looked has seen, this one need not see again.
const SEEN = 'seen'

/** A sink for builds that only look: what was handed in once counts as written, and nothing of it is kept. */
export function lookingSink(): Sink {
  let seen = new Map<string, string>()
  return {
    acceptsPreview: true,
    keepsNothing: true,
    holds: (_, mark) => mark === SEEN,
    paths: () => [],
    write: (path) => void seen.set(path, SEEN),
    remove: (path) => void seen.delete(path),
    commit() {
      const marks = seen
      seen = new Map()
      return marks
    },
    discard() {
      seen = new Map()
    },
  }
}
