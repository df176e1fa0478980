import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { markOf } from '../cache/file-mark.ts'
import { writeWhole } from '../cache/write-whole.ts'
import { filesUnder } from '../source/files-under.ts'
import { type Operation, readJournal } from './journal.ts'
import type { Sink } from './sink.ts'

/**
 * A folder that a web server sends as it is. Files are written beside it first; `commit` then notes what is about to
 * happen and renames each into its place. When a build is killed before that note, nothing has happened; when it is
 * killed after it, the next `folderSink` for the same staging folder finishes the work.
 *
 * @param location Absolute path of the folder.
 * @param staging Absolute path of a folder on the same disk that nobody else uses.
 */
export function folderSink(location: string, staging: string): Sink {
  const journal = join(staging, 'journal.json')
  finishInterrupted(location, staging)
  refuseForeign(location)
  let operations: Operation[] = []
  const staged = new Map<string, number>()
  let count = 0
  let isBegun = false

  const reset = (): void => {
    operations = []
    staged.clear()
    count = 0
    isBegun = false
    rmSync(staging, { recursive: true, force: true })
  }

  return {
    acceptsPreview: false,
    holds: (path, mark) => mark !== '' && markOf(join(location, path)) === mark,
    paths: () =>
      filesUnder(location, () => true)
        .map(({ path }) => path)
        .filter((path) => path !== MARKER),
    write(path, content) {
      if (count === 0) mkdirSync(staging, { recursive: true })
      const number = count++
      writeStaged(join(staging, String(number)), content)
      staged.set(path, number)
    },
    remove: (path) => void operations.push(['remove', path]),
    commit() {
      for (const [path, number] of staged) operations.push(['place', path, number])
      if (operations.length === 0) return new Map()
      mkdirSync(location, { recursive: true })
      if (!existsSync(join(location, MARKER))) writeWhole(join(location, MARKER), MARKER_TEXT)
      mkdirSync(staging, { recursive: true })
      writeWhole(journal, JSON.stringify(operations))
      isBegun = true
      const folders = new Set<string>()
      for (const operation of operations) carryOut(operation, location, staging, folders)
      const marks = new Map<string, string>()
      for (const path of staged.keys()) marks.set(path, markOf(join(location, path)) ?? '')
      reset()
      return marks
    },
    discard() {
      // What has begun is finished by the next sink: half of it is neither the old site nor the new one.
      if (!isBegun) reset()
    },
  }
}

// Says that everything in the folder may be replaced or removed by a build.
const MARKER = '.octavo-site'
const MARKER_TEXT = 'This folder is made by `octavo build`: what is put here by hand is removed.\n'

/** A folder that already holds something else is left alone: a slip in a path must not cost anybody their files. */
function refuseForeign(location: string): void {
  if (!existsSync(location) || existsSync(join(location, MARKER))) return
  if (readdirSync(location).length === 0) return
  throw new ForeignFolder(location)
}

/** Thrown for a folder that was not made by a build and is not empty. */
export class ForeignFolder extends Error {
  override name = 'ForeignFolder'

  constructor(location: string) {
    super(
      `@octavo/site: ${location} holds files that no build has made. Empty it, or choose another folder.`,
    )
  }
}

function finishInterrupted(location: string, staging: string): void {
  if (!existsSync(staging)) return
  const folders = new Set<string>()
  for (const operation of readJournal(join(staging, 'journal.json'))) {
    carryOut(operation, location, staging, folders)
  }
  rmSync(staging, { recursive: true, force: true })
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
    rmSync(target, { force: true })
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

function makeFolder(folder: string, location: string): void {
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

function writeStaged(location: string, content: string | Uint8Array): void {
  const file = openSync(location, 'w')
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    let done = 0
    while (done < bytes.length) done += writeSync(file, bytes, done)
  } finally {
    closeSync(file)
  }
}
