import { realpathSync } from 'node:fs'
import { relative, sep } from 'node:path'

/** Whether a file is there and truly lies below a folder, symbolic links followed. */
export function isBelow(location: string, folder: string): boolean {
  return wayBelow(location, folder) !== undefined
}

/** The names on the way from a folder to a file that truly lies below it, symbolic links followed; undefined for any other file. */
export function wayBelow(location: string, folder: string): readonly string[] | undefined {
  try {
    const from = realpathSync(folder)
    const to = realpathSync(location)
    return to.startsWith(from.endsWith(sep) ? from : from + sep)
      ? relative(from, to).split(sep)
      : undefined
  } catch {
    // Not there.
    return undefined
  }
}
