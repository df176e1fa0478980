import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { markOf } from '../cache/file-mark.ts'
import { writeWhole } from '../cache/write-whole.ts'
import { filesUnder } from '../source/files-under.ts'
import { carryOutAll, finishInterrupted, journalIn } from './carry-out.ts'
import { dropDeadLink } from './generations.ts'
import type { Journal, Operation } from './journal.ts'
import { putInto } from './put-file.ts'
import type { Sink } from './sink.ts'
import { MARKER, markFolder, refuseForeign } from './site-marker.ts'
import { writeFile } from './write-file.ts'

/**
 * A folder that a web server sends as it is. Files are written beside it first; `commit` then notes what is about to
 * happen and renames each into its place. When a build is killed before that note, nothing has happened; when it is
 * killed after it, the next `folderSink` for the same staging folder finishes the work. A folder that is not there yet is made
 * as a whole beside its place and gets its name by one rename.
 *
 * @param location Absolute path of the folder.
 * @param staging Absolute path of a folder that nobody else uses; best on the same disk, where a rename is enough.
 * @param acceptsPreview Whether nobody deploys the folder, so that drafts may be written into it.
 */
export function folderSink(location: string, staging: string, acceptsPreview = false): Sink {
  dropDeadLink(location)
  finishInterrupted(location, staging)
  refuseForeign(location)
  let removed: string[] = []
  let staged = stagingOf(location, staging)
  let isBegun = false

  const reset = (): void => {
    removed = []
    isBegun = false
    rmSync(staging, { recursive: true, force: true })
    staged = stagingOf(location, staging)
  }

  const carryOut = (): void => {
    const operations: Operation[] = removed.map((path) => ['remove', path])
    for (const path of staged.paths()) operations.push(['place', path, staged.draftOf(path)])
    mkdirSync(location, { recursive: true })
    markFolder(location)
    if (isDoneAtOnce(operations, location, staging)) return
    mkdirSync(staging, { recursive: true })
    writeWhole(journalIn(staging), JSON.stringify({ location, operations } satisfies Journal))
    isBegun = true
    carryOutAll(operations, location, staging)
  }

  return {
    acceptsPreview,
    // Not joined: it is asked for every file of the site, and the path is one already.
    holds: (path, mark) => mark !== '' && markOf(`${location}/${path}`) === mark,
    paths: () =>
      filesUnder(location, () => true)
        .map(({ path }) => path)
        .filter((path) => path !== MARKER),
    read: (path) => readFileSync(join(location, path), 'utf8'),
    write: (path, content) => staged.write(path, content),
    remove: (path) => void removed.push(path),
    commit() {
      const { whole } = staged
      const paths = [...staged.paths()]
      if (paths.length + removed.length === 0) return new Map()
      if (whole === undefined || paths.length === 0 || !giveName(whole, location)) carryOut()
      const marks = new Map<string, string>()
      for (const path of paths) marks.set(path, markOf(join(location, path)) ?? '')
      reset()
      return marks
    },
    discard() {
      // What has begun is finished by the next sink: half of it is neither the old site nor the new one.
      if (!isBegun) reset()
    },
  }
}

/** Where files wait for the commit. */
interface Staging {
  readonly write: (path: string, content: string | Uint8Array) => void
  /** The paths of the files in the site. */
  readonly paths: () => Iterable<string>
  /** The path within the staging folder of one of them. */
  readonly draftOf: (path: string) => string
  /** The folder that can become the site as it is. */
  readonly whole?: string
}

function stagingOf(location: string, staging: string): Staging {
  if (existsSync(location)) {
    const drafts = new Map<string, string>()
    let count = 0
    const write: Staging['write'] = (path, content) => {
      if (count === 0) mkdirSync(staging, { recursive: true })
      const draft = String(count++)
      writeFile(join(staging, draft), content)
      drafts.set(path, draft)
    }
    return { write, paths: () => drafts.keys(), draftOf: (path) => drafts.get(path) as string }
  }
  const whole = join(staging, WHOLE)
  const put = putInto(whole)
  const paths = new Set<string>()
  const write: Staging['write'] = (path, content) => {
    put(path, (target) => writeFile(target, content))
    paths.add(path)
  }
  return { write, paths: () => paths, draftOf: (path) => `${WHOLE}/${path}`, whole }
}

/** Puts one file where one stands already: a single rename, of which no half can be left. False when that is not all there is to do. */
function isDoneAtOnce(
  [operation, ...others]: readonly Operation[],
  location: string,
  staging: string,
): boolean {
  if (operation?.[0] !== 'place' || others.length > 0) return false
  const [, path, draft] = operation
  try {
    renameSync(join(staging, draft), join(location, path))
    return true
  } catch {
    // Another disk, or something is in the way: what that takes is written down first.
    return false
  }
}

const WHOLE = 'site'

/** Makes a finished folder the site. False where that cannot be done by one rename: on another disk, or when something is in the way by now. */
function giveName(whole: string, location: string): boolean {
  markFolder(whole)
  try {
    mkdirSync(dirname(location), { recursive: true })
    renameSync(whole, location)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EXDEV' || code === 'EEXIST' || code === 'ENOTEMPTY' || code === 'EPERM')
      return false
    throw error
  }
}
