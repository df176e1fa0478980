import { fileKey } from '../plan/address.ts'

/** Knows which paths of a site are taken, on a disk that tells neither upper from lower case nor Unicode forms apart. */
export interface TakenPaths {
  /** The file that is in the way of a new one: at its path, where its folder must be, or below it. */
  readonly inTheWayOf: (path: string) => string | undefined
  readonly add: (path: string) => void
}

/** Makes it from the paths of files, with `/` between folders. */
export function createTakenPaths(paths: Iterable<string>): TakenPaths {
  const files = new Map<string, string>()
  const folders = new Map<string, string>()
  const add = (path: string): void => {
    const key = fileKey(path)
    files.set(key, path)
    for (const folder of foldersOf(key)) {
      // What is above it is known already, too.
      if (folders.has(folder)) return
      folders.set(folder, path)
    }
  }
  for (const path of paths) add(path)
  return {
    add,
    inTheWayOf(path) {
      const key = fileKey(path)
      const above = foldersOf(key).find((folder) => files.has(folder))
      return files.get(key) ?? folders.get(key) ?? (above && files.get(above))
    },
  }
}

/**
 * Makes the same for pages, whose files all have an ending: only a folder with a dot in its name can be in the way of one, and most
 * sites have no such folder.
 *
 * @param files Paths by `fileKey`. What is added comes here; the values are given back.
 */
export function createTakenPages(files: Map<string, string>): {
  readonly inTheWayOf: (key: string) => string | undefined
  readonly add: (key: string, path: string) => void
} {
  const folders = new Map<string, string>()
  const noteFolders = (key: string, path: string): void => {
    for (const folder of dottedFoldersOf(key)) if (!folders.has(folder)) folders.set(folder, path)
  }
  for (const [key, path] of files) noteFolders(key, path)
  return {
    inTheWayOf(key) {
      const above = dottedFoldersOf(key).find((folder) => files.has(folder))
      return files.get(key) ?? folders.get(key) ?? (above && files.get(above))
    },
    add(key, path) {
      files.set(key, path)
      noteFolders(key, path)
    },
  }
}

function dottedFoldersOf(key: string): readonly string[] {
  const hasDot = key.lastIndexOf('.', key.lastIndexOf('/')) !== -1
  return hasDot ? foldersOf(key) : []
}

/** `a/b/c` lies in `a/b`, and that in `a`. */
function foldersOf(key: string): string[] {
  const folders: string[] = []
  for (let at = key.lastIndexOf('/'); at > 0; at = key.lastIndexOf('/', at - 1)) {
    folders.push(key.slice(0, at))
  }
  return folders
}
