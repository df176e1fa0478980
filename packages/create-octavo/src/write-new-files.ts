import { closeSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Writes those of the files that are not there yet, and gives their paths, which are relative to the folder. All of them or none: what a
 * full disk has let through would be in the way of the next attempt.
 * @throws the error of the system.
 */
export function writeNewFiles(
  folder: string,
  files: Readonly<Record<string, string>>,
): readonly string[] {
  const written: string[] = []
  const made: string[] = []
  try {
    for (const [path, text] of Object.entries(files)) {
      const location = join(folder, path)
      const firstFolder = mkdirSync(dirname(location), { recursive: true })
      if (firstFolder !== undefined) made.push(firstFolder)
      const file = openNew(location)
      if (file === undefined) continue
      made.push(location)
      written.push(path)
      try {
        writeFileSync(file, text)
      } finally {
        closeSync(file)
      }
    }
    return written
  } catch (error) {
    for (const location of made) rmSync(location, { recursive: true, force: true })
    throw error
  }
}

/** Undefined when something is there: `wx` writes over nothing, not even over what appeared a moment ago. */
function openNew(location: string): number | undefined {
  try {
    return openSync(location, 'wx')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined
    throw error
  }
}
