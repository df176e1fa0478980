import { readFileSync } from 'node:fs'

/** What `commit` does, in the words of its journal. `staged` is the path of a file within the staging folder. */
export type Operation =
  | readonly ['place', path: string, staged: string]
  | readonly ['remove', path: string]

/** What a commit is about to do, and where. */
export interface Journal {
  /** Absolute path of the site's folder. */
  readonly location: string
  readonly operations: readonly Operation[]
}

/**
 * The journal of an interrupted commit. It is written whole or not at all, so one that cannot be read was never begun.
 */
export function readJournal(file: string): Journal | undefined {
  try {
    const { location, operations } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Journal>
    return typeof location === 'string' && Array.isArray(operations)
      ? { location, operations: operations.filter(isOperation) }
      : undefined
  } catch {
    return undefined
  }
}

function isOperation(value: unknown): value is Operation {
  if (!Array.isArray(value) || typeof value[1] !== 'string') return false
  return value[0] === 'remove' || (value[0] === 'place' && typeof value[2] === 'string')
}
