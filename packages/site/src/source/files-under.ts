import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs'
import { normalize, sep } from 'node:path'
import { digestOf } from '../digest.ts'
import { isBelow } from './is-below.ts'

/** A file below a folder. */
export interface FileUnder {
  /** Relative to the folder, with `/` separators. */
  readonly path: string
  /** Absolute, as the system spells it. */
  readonly location: string
}

/** A symbolic link that stands for no file of the folder. */
export interface RefusedLink {
  /** As of a file. */
  readonly path: string
  /** Leads to a folder, to a file outside of the folder, or nowhere. */
  readonly leads: 'to a folder' | 'outside' | 'nowhere'
}

/**
 * The files below a folder, in the order of their paths by code unit; `accepts` decides by name which files and folders
 * are looked at. Symbolic links to folders are not followed: they could leave the tree or turn in a circle; links to files count when the file
 * lies in the folder as well. `onRefused` is told of the others. A folder that is not there has no files.
 */
export function filesUnder(
  location: string,
  accepts: (name: string) => boolean,
  onRefused: (link: RefusedLink) => void = () => {},
): FileUnder[] {
  const found: FileUnder[] = []
  const isFile = (item: Dirent, path: string, itemLocation: string): boolean => {
    if (!item.isSymbolicLink()) return item.isFile()
    const leads = whereLeads(itemLocation, location)
    if (leads === 'to a file') return true
    onRefused({ path, leads })
    return false
  }
  const collect = (folder: string, prefix: string): void => {
    for (const item of itemsOf(folder)) {
      const { name } = item
      if (!accepts(name)) continue
      const path = prefix + name
      // Not joined: a folder's location is a path already, and a name is one step.
      const itemLocation = folder + (folder.endsWith(sep) ? '' : sep) + name
      if (item.isDirectory()) collect(itemLocation, `${path}/`)
      else if (isFile(item, path, itemLocation)) found.push({ path, location: itemLocation })
    }
  }
  collect(normalize(location), '')
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Names the files that were found below a folder by their paths: another name means that one came, went or was renamed, or that the folder did. */
export function namesOf(files: readonly FileUnder[], location: string): string {
  if (files.length === 0 && !isFolderThere(location)) return 'no folder'
  return digestOf(files.map(({ path }) => path).join('\n'))
}

/** Whether a folder stands at a place. */
export function isFolderThere(location: string): boolean {
  return statsOf(location)?.isDirectory() === true
}

function whereLeads(link: string, folder: string): RefusedLink['leads'] | 'to a file' {
  const stats = statsOf(link)
  if (stats === undefined) return 'nowhere'
  if (!stats.isFile()) return 'to a folder'
  return isBelow(link, folder) ? 'to a file' : 'outside'
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    // It is not there; or what a link leads to is gone, or the link itself.
    return undefined
  }
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
