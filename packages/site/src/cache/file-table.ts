import { readFileSync, type Stats, statSync } from 'node:fs'
import { digestOf } from '../digest.ts'
import { type FileMark, isSettled, markFrom } from './file-mark.ts'
import { TableCopy } from './table-copy.ts'

/** What is known of a file's content, with the mark it had when it was read. An empty mark is never believed. */
export interface KnownFile {
  readonly mark: FileMark
  readonly digest: string
}

/** What a file held when it was read. */
export interface FileContent {
  readonly bytes: Uint8Array
  readonly digest: string
}

/** Tells the content of files by their digests, and reads only those that may have changed. */
export interface FileTable {
  /** The digest of a file's content, or undefined when it is not there. */
  readonly digest: (location: string) => string | undefined
  /** Reads a file and notes what it holds, unless its digest was asked for just before. Throws when it cannot be read. */
  readonly read: (location: string) => FileContent
  /** Notes that this process has just written the file: its mark can be believed at once. */
  readonly wrote: (location: string, content: string) => void
  /**
   * Everything that was asked for since the table was made, by location: what the next build starts from. With it, where only some
   * were touched, what was asked for just before.
   */
  readonly seen: ReadonlyMap<string, KnownFile>
  /** Places where a file was looked for and not found. */
  readonly absent: ReadonlySet<string>
}

/** How far a table believes the file system. */
export interface FileTableOptions {
  readonly known: ReadonlyMap<string, KnownFile>
  /** `stat`: unchanged marks mean unchanged content. `hash`: every file is read. */
  readonly trust: 'stat' | 'hash'
  /** What was seen just now, and the only files that may have changed since: no other is looked at. */
  readonly just?: {
    readonly seen: FileTable['seen']
    readonly absent: FileTable['absent']
    readonly touched: ReadonlySet<string>
  }
  /** Marks that files had a moment ago: they are not asked for again. */
  readonly marks?: ReadonlyMap<string, FileMark> | undefined
}

// A film in the public folder is not held on to.
const HELD_BYTES = 1 << 20

/** Makes a table from what the last build knew. */
export function createFileTable({ known, trust, just, marks }: FileTableOptions): FileTable {
  const seen = just === undefined ? new Map<string, KnownFile>() : new TableCopy(just.seen)
  const absent = new Set<string>(just?.absent)
  for (const location of just?.touched ?? []) {
    seen.delete(location)
    absent.delete(location)
  }
  // Who asks for the digest of a file that is not known asks for what it holds next.
  let justRead: { readonly location: string; readonly content: FileContent } | undefined

  // The mark is taken before the content: a write in between makes it outdated, never falsely fresh.
  const readAfter = (location: string, stats: Stats): FileContent => {
    const readAt = Date.now()
    const bytes = readFileSync(location)
    const digest = digestOf(bytes)
    const mark = isSettled(stats, readAt) && stats.size === bytes.length ? markFrom(stats) : ''
    seen.set(location, { mark, digest })
    absent.delete(location)
    return { bytes, digest }
  }

  return {
    seen,
    absent,
    read(location) {
      const content =
        justRead?.location === location ? justRead.content : readAfter(location, statSync(location))
      justRead = undefined
      return content
    },
    wrote(location, content) {
      seen.set(location, { mark: markFrom(statSync(location)), digest: digestOf(content) })
      absent.delete(location)
    },
    digest(location) {
      const before = seen.get(location)
      if (before !== undefined) return before.digest
      if (just !== undefined && absent.has(location)) return undefined
      const last = trust === 'stat' ? known.get(location) : undefined
      if (last !== undefined && last.mark !== '' && last.mark === marks?.get(location)) {
        seen.set(location, last)
        return last.digest
      }
      const stats = statSync(location, { throwIfNoEntry: false })
      if (!stats?.isFile()) {
        absent.add(location)
        return undefined
      }
      if (last !== undefined && last.mark === markFrom(stats)) {
        seen.set(location, last)
        return last.digest
      }
      const content = readAfter(location, stats)
      if (content.bytes.length <= HELD_BYTES) justRead = { location, content }
      return content.digest
    },
  }
}
