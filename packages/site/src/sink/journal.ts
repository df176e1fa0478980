import { readFileSync } from 'node:fs'

/** What `commit` does, in the words of its journal. */
export type Operation =
  | readonly ['place', path: string, staged: number]
  | readonly ['remove', path: string]

/**
 * The operations of an interrupted commit. The journal is written whole or not at all, so one that cannot be read was
 * never begun.
 */
export function readJournal(location: string): readonly Operation[] {
  try {
    const operations: unknown = JSON.parse(readFileSync(location, 'utf8'))
    return Array.isArray(operations) ? operations.filter(isOperation) : []
  } catch {
    return []
  }
}

function isOperation(value: unknown): value is Operation {
  if (!Array.isArray(value) || typeof value[1] !== 'string') return false
  return value[0] === 'remove' || (value[0] === 'place' && Number.isInteger(value[2]))
}
