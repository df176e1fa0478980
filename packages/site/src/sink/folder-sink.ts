import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { markOf } from '../cache/file-mark.ts'
import { writeWhole } from '../cache/write-whole.ts'
import { filesUnder } from '../source/files-under.ts'
import { carryOutAll, finishInterrupted, journalIn } from './carry-out.ts'
import { dropDeadLink } from './generations.ts'
import type { Journal, Operation } from './journal.ts'
import type { Sink } from './sink.ts'
import { MARKER, markFolder, refuseForeign } from './site-marker.ts'
import { writeFile } from './write-file.ts'

/**
 * A folder that a web server sends as it is. Files are written beside it first; `commit` then notes what is about to
 * happen and renames each into its place. When a build is killed before that note, nothing has happened; when it is
 * killed after it, the next `folderSink` for the same staging folder finishes the work.
 *
 * @param location Absolute path of the folder.
 * @param staging Absolute path of a folder that nobody else uses; best on the same disk, where a rename is enough.
 */
export function folderSink(location: string, staging: string): Sink {
  dropDeadLink(location)
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
    read: (path) => readFileSync(join(location, path), 'utf8'),
    write(path, content) {
      if (count === 0) mkdirSync(staging, { recursive: true })
      const number = count++
      writeFile(join(staging, String(number)), content)
      staged.set(path, number)
    },
    remove: (path) => void operations.push(['remove', path]),
    commit() {
      for (const [path, number] of staged) operations.push(['place', path, number])
      if (operations.length === 0) return new Map()
      mkdirSync(location, { recursive: true })
      markFolder(location)
      mkdirSync(staging, { recursive: true })
      writeWhole(journalIn(staging), JSON.stringify({ location, operations } satisfies Journal))
      isBegun = true
      carryOutAll(operations, location, staging)
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
