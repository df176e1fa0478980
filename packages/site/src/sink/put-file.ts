import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFolder } from './carry-out.ts'

/** Makes a file at a path below a folder, and the folders that it needs. */
export type PutFile = (path: string, make: (target: string) => void) => void

/** Fills a folder that nobody looks at yet. What an earlier page has left in the way of a later one gives way. */
export function putInto(folder: string): PutFile {
  const made = new Set<string>()
  return (path, make) => {
    const target = join(folder, path)
    const parent = dirname(target)
    if (!made.has(parent)) {
      makeFolder(parent, folder)
      made.add(parent)
    }
    try {
      make(target)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EISDIR') throw error
      rmSync(target, { recursive: true, force: true })
      made.clear()
      make(target)
    }
  }
}
