import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { type FileMark, isSettled, markFrom } from '../cache/file-mark.ts'
import { digestOf } from '../digest.ts'
import { installed } from './code-line.ts'
import { pathOf, placeInCode } from './place-in-code.ts'
import { watchFiles, watchingModule } from './watch-files.ts'

const READING = {
  sync: ['readFileSync', 'readdirSync'],
  promised: ['readFile', 'readdir'],
} as const

/**
 * Notes which files and folders a site's own code reads beside its modules: data for a page, a list of photographs. They are as
 * much part of the site as its code. What installed packages hold is not noted, as they have a version, nor what they read for themselves.
 */
export class RecordedReads {
  /** By absolute path, what a file was marked by before it was read. */
  readonly marks: Map<string, FileMark> = new Map()
  /** Whether the site asked another machine for something: what that says next time is not known. */
  hasFetched = false
  /** How often something was noted that was not known. */
  changes = 0

  /** Notes what is read until the function that it gives back is called. */
  start(): () => void {
    const restore = watchFiles(READING, (location) => this.#note(resolve(location)))
    const { fetch } = globalThis
    globalThis.fetch = (...given) => {
      if (!this.hasFetched) this.changes++
      this.hasFetched = true
      return fetch(...given)
    }
    return () => {
      globalThis.fetch = fetch
      restore()
    }
  }

  #note(location: string): void {
    if (location.includes(installed) || !isOfSite()) return
    const mark = settledMarkOf(location)
    if (this.marks.get(location) !== mark) this.changes++
    this.marks.set(location, mark)
  }
}

const FRAMES = 50
const own = [import.meta.url, watchingModule].map(pathOf)

/** Whether code outside of installed packages is at work: these look at the system they are on, which is nobody's data. */
function isOfSite(): boolean {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = FRAMES
  const { stack = '' } = new Error('who reads')
  Error.stackTraceLimit = stackTraceLimit
  return placeInCode(stack, (place) => own.some((file) => place.startsWith(file))) !== undefined
}

/** The mark of what lies at a place now: a file, a folder, or nothing. */
export function readMarkOf(location: string): FileMark {
  return markOfAny(statSync(location, { throwIfNoEntry: false }))
}

/** The same; what was touched so recently that another touch would not show gets one that no mark is equal to. */
export function settledMarkOf(location: string): FileMark {
  const stats = statSync(location, { throwIfNoEntry: false })
  const isKept = stats === undefined || isSettled(stats, Date.now())
  return `${isKept ? '' : UNSETTLED}${markOfAny(stats)}`
}

/** Whether something was touched after it got this mark, as far as that shows. */
export function isTouchedSince(mark: FileMark, location: string): boolean {
  return mark !== readMarkOf(location) && mark !== UNSETTLED + readMarkOf(location)
}

const UNSETTLED = 'just now '

function markOfAny(stats: Stats | undefined): FileMark {
  return stats === undefined ? 'nothing' : markFrom(stats)
}

/** What lies at a place, as a line: the names in a folder, the content of a file. */
export function contentLine(location: string): string {
  const stats = statSync(location, { throwIfNoEntry: false })
  if (stats === undefined) return 'nothing'
  if (stats.isDirectory()) return readdirSync(location).sort().join('/')
  return stats.isFile() ? digestOf(readFileSync(location)) : 'something else'
}
