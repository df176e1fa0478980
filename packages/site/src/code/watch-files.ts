import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { fileURLToPath } from 'node:url'

/** Functions of `node:fs` that take a path first, and of its promises. */
export interface WatchedFunctions {
  readonly sync: readonly (
    | 'existsSync'
    | 'openSync'
    | 'readdirSync'
    | 'readFileSync'
    | 'statSync'
  )[]
  readonly promised?: readonly ('readdir' | 'readFile')[]
}

/** Where a watched call comes from, as a stack sees it. */
export const watchingModule: string = import.meta.url

/** Calls `note` with the path that each of these functions is asked for, until the function that it gives back is called. */
export function watchFiles(
  { sync, promised = [] }: WatchedFunctions,
  note: (location: string) => void,
): () => void {
  const restore = [replaced(fs, sync, note), replaced(fs.promises, promised, note)]
  // What was imported by name follows.
  syncBuiltinESMExports()
  return () => {
    for (const back of restore) back()
    syncBuiltinESMExports()
  }
}

function replaced<Name extends string>(
  object: Readonly<Record<Name, unknown>>,
  names: readonly Name[],
  note: (location: string) => void,
): () => void {
  const originals = Object.fromEntries(names.map((name) => [name, object[name]]))
  const noting = names.map((name) => [
    name,
    (...given: unknown[]) => {
      const [location] = given
      if (typeof location === 'string') note(location)
      else if (location instanceof URL) note(fileURLToPath(location))
      return (originals[name] as (...given: unknown[]) => unknown).apply(object, given)
    },
  ])
  Object.assign(object, Object.fromEntries(noting))
  return () => Object.assign(object, originals)
}
