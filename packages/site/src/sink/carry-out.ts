import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Operation, readJournal } from './journal.ts'

/** Where the journal of a staging folder lies. */
export function journalIn(staging: string): string {
  return join(staging, 'journal.json')
}

/** Finishes what a killed build had begun to carry out, and drops what it had only staged. */
export function finishInterrupted(location: string, staging: string): void {
  if (!existsSync(staging)) return
  const folders = new Set<string>()
  for (const operation of readJournal(journalIn(staging))) {
    carryOut(operation, location, staging, folders)
  }
  rmSync(staging, { recursive: true, force: true })
}

/** Doing it twice is the same as doing it once, so that it can be finished by another process. */
export function carryOut(
  operation: Operation,
  location: string,
  staging: string,
  folders: Set<string>,
): void {
  const target = join(location, operation[1])
  if (operation[0] === 'remove') {
    removeFile(target)
    removeEmptyFolders(dirname(target), location)
    return
  }
  const folder = dirname(target)
  if (!folders.has(folder)) {
    makeFolder(folder, location)
    folders.add(folder)
  }
  const draft = join(staging, String(operation[2]))
  if (existsSync(draft)) place(draft, target)
}

function removeFile(target: string): void {
  try {
    rmSync(target, { force: true })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // Done before, by a build that was killed after it had put a folder in the file's place, or a file in its folder's.
    if (code !== 'ENOTDIR' && code !== 'EISDIR' && code !== 'ERR_FS_EISDIR') throw error
  }
}

function place(draft: string, target: string): void {
  try {
    renameSync(draft, target)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // Where a page stands now, a folder of an earlier build may have stood. Windows says EPERM.
    if (code !== 'EISDIR' && code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'EPERM')
      throw error
    rmSync(target, { recursive: true, force: true })
    renameSync(draft, target)
  }
}

/** Makes a folder below `location`; a file in its way gives way. */
export function makeFolder(folder: string, location: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if ((code !== 'EEXIST' && code !== 'ENOTDIR') || folder === location) throw error
    // A file of an earlier build stands where a folder is needed.
    makeFolder(dirname(folder), location)
    rmSync(folder, { force: true })
    mkdirSync(folder)
  }
}

function removeEmptyFolders(folder: string, root: string): void {
  for (let at = folder; at.length > root.length; at = dirname(at)) {
    try {
      if (readdirSync(at).length > 0) return
      rmdirSync(at)
    } catch {
      // Gone already, or in use: an empty folder does no harm.
      return
    }
  }
}
