import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { type Operation, readJournal } from './journal.ts'

/** Where the journal of a staging folder lies. */
export function journalIn(staging: string): string {
  return join(staging, 'journal.json')
}

/**
 * Thrown when the system refuses in the middle: some files of the new site are in their place, the rest waits for the next build.
 * The `cause` is the system's error.
 */
export class UnfinishedCommit extends Error {
  override name = 'UnfinishedCommit'
}

/**
 * Finishes what a killed build had begun to carry out, and drops what it had only staged. What was begun in another folder than
 * `location` is finished there if it can be; a build of that folder sees by its marks what is not.
 */
export function finishInterrupted(location: string, staging: string): void {
  if (!existsSync(staging)) return
  const journal = readJournal(journalIn(staging))
  if (journal !== undefined) {
    try {
      carryOutAll(journal.operations, journal.location, staging)
    } catch (error) {
      if (journal.location === location) throw error
    }
  }
  rmSync(staging, { recursive: true, force: true })
}

/** Carries operations out that a journal has promised. */
export function carryOutAll(
  operations: readonly Operation[],
  location: string,
  staging: string,
): void {
  const folders = new Set<string>()
  try {
    for (const operation of operations) carryOut(operation, location, staging, folders)
  } catch (cause) {
    throw new UnfinishedCommit('@octavo/site: the new site is in its place in part.', { cause })
  }
}

/** Doing it twice is the same as doing it once, so that it can be finished by another process. */
function carryOut(
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
  const draft = join(staging, operation[2])
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
    move(draft, target)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // Where a page stands now, a folder of an earlier build may have stood. Windows says EPERM.
    if (code !== 'EISDIR' && code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'EPERM')
      throw error
    rmSync(target, { recursive: true, force: true })
    move(draft, target)
  }
}

/** By one rename, also from another disk: then the copy gets another name first. The draft goes last, so that it can be done again. */
function move(draft: string, target: string): void {
  try {
    renameSync(draft, target)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    const copy = `${target}.octavo-part`
    try {
      copyFileSync(draft, copy)
      renameSync(copy, target)
    } catch (failure) {
      rmSync(copy, { force: true })
      throw failure
    }
    rmSync(draft, { force: true })
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
