import { copyFileSync, linkSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { markOf } from '../cache/file-mark.ts'
import { filesUnder } from '../source/files-under.ts'
import { finishInterrupted } from './carry-out.ts'
import { openGenerations, placeOf } from './generations.ts'
import { putInto } from './put-file.ts'
import type { Sink } from './sink.ts'
import { MARKER, markFolder, refuseForeign } from './site-marker.ts'
import { writeFile } from './write-file.ts'

/**
 * A folder that is replaced as a whole: `commit` makes a new folder, in which unchanged files are hard links (copies where
 * the disk has none), and lets the site's name lead to it by one rename. At every moment the name leads to all of the
 * old site or all of the new one. Only the folder before the present one is kept.
 *
 * @param given Absolute path of the folder. After the first commit it is a symbolic link.
 * @param staging As for `folderSink`, whose interrupted work is finished first.
 */
export function generationSink(given: string, staging: string): Sink {
  const location = placeOf(given)
  finishInterrupted(location, staging)
  refuseForeign(location)
  const generations = openGenerations(location)
  const { draft } = generations
  let put = putInto(draft)
  const written = new Set<string>()
  const removed = new Set<string>()
  const all = (): string[] =>
    filesUnder(location, () => true)
      .map(({ path }) => path)
      .filter((path) => path !== MARKER)

  return {
    acceptsPreview: false,
    // Not joined: it is asked for every file of the site, and the path is one already.
    holds: (path, mark) => mark !== '' && markOf(`${location}/${path}`) === mark,
    paths: all,
    read: (path) => readFileSync(join(location, path), 'utf8'),
    write(path, content) {
      put(path, (target) => writeFile(target, content))
      written.add(path)
    },
    remove: (path) => void removed.add(path),
    commit() {
      if (written.size === 0 && removed.size === 0) return new Map()
      mkdirSync(draft, { recursive: true })
      for (const path of all()) {
        if (!written.has(path) && !removed.has(path)) keep(path, location, draft)
      }
      markFolder(draft)
      generations.finish()
      put = putInto(draft)
      written.clear()
      removed.clear()
      // A link more or less changes a file's change time: the marks of all files are new.
      return new Map(all().map((path) => [path, markOf(join(location, path)) ?? '']))
    },
    discard() {
      generations.discard()
      put = putInto(draft)
      written.clear()
      removed.clear()
    },
  }
}

/** Takes an unchanged file over. Something new that stands in its place, or where its folder was, wins. */
function keep(path: string, location: string, draft: string): void {
  const from = join(location, path)
  const to = join(draft, path)
  try {
    mkdirSync(dirname(to), { recursive: true })
    linkOrCopy(from, to)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EEXIST' && code !== 'ENOTDIR') throw error
  }
}

// No hard links on this disk, none left for this file, or another disk.
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EACCES'])

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch (error) {
    if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error
    copyFileSync(from, to)
  }
}
