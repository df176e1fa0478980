import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf } from '../digest.ts'

/** A file below a folder. */
export interface FileUnder {
  /** Relative to the folder, with `/` separators. */
  readonly path: string
  /** Absolute, as the system spells it. */
  readonly location: string
}

/**
 * The files below a folder, in the order of their paths by code unit; `accepts` decides by name which files and folders
 * are looked at. Symbolic links to folders are not followed: they could leave the tree or turn in a circle. A folder that is not there has no files.
 */
export function filesUnder(location: string, accepts: (name: string) => boolean): FileUnder[] {
  const found: FileUnder[] = []
  collect(location, '', accepts, found)
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Names a set of files by their paths: another digest means that one came, went or was renamed. */
export function namesOf(files: readonly FileUnder[]): string {
  return digestOf(files.map(({ path }) => path).join('\n'))
}

function collect(
  location: string,
  prefix: string,
  accepts: (name: string) => boolean,
  found: FileUnder[],
): void {
  for (const item of itemsOf(location)) {
    const { name } = item
    if (!accepts(name)) continue
    const itemLocation = join(location, name)
    if (item.isDirectory()) collect(itemLocation, `${prefix}${name}/`, accepts, found)
    else if (isFile(item, itemLocation)) {
      found.push({ path: prefix + name, location: itemLocation })
    }
  }
}

function isFile(item: Dirent, location: string): boolean {
  if (!item.isSymbolicLink()) return item.isFile()
  return statSync(location, { throwIfNoEntry: false })?.isFile() ?? false
}

function itemsOf(location: string): Dirent[] {
  try {
    return readdirSync(location, { withFileTypes: true })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return []
    throw error
  }
}
