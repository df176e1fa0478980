import { type Stats, statSync } from 'node:fs'

/**
 * What the file system says about a file, as one text: equal marks mean that the file was not touched. Size, both
 * times and the inode: a copy that keeps the modification time, as rsync and `cp -p` do, still has another change time.
 */
export type FileMark = string

/** The mark of a file, or undefined when there is none. Folders have no mark. */
export function markOf(location: string): FileMark | undefined {
  const stats = statSync(location, { throwIfNoEntry: false })
  return stats?.isFile() ? markFrom(stats) : undefined
}

/** The mark that these facts make. */
export function markFrom({ size, mtimeMs, ctimeMs, ino }: Stats): FileMark {
  const modified = secondsOf(mtimeMs)
  const changed = secondsOf(ctimeMs)
  // Joined, it is one text; put together by a template it would be a chain of them, each with its own head.
  return [size, modified, restOf(mtimeMs, modified), changed, restOf(ctimeMs, changed), ino].join(
    ':',
  )
}

// Two whole numbers are written down in a tenth of the time of one with a fraction, and a build makes a mark of every file.
function secondsOf(milliseconds: number): number {
  return Math.floor(milliseconds / 1000)
}

/** What is left of a second, in quarters of a microsecond: a double of this size tells no less apart. */
function restOf(milliseconds: number, seconds: number): number {
  return Math.floor((milliseconds - seconds * 1000) * 4096)
}

// A file that is written twice within one tick of its clock has the same times for two contents. ext4, APFS and NTFS
// tick in microseconds or faster but take the kernel's coarse clock (4 to 16 ms); FAT and some network drives count
// whole seconds, which shows in times without a fraction.
const FINE_GRAIN_MS = 50
const COARSE_GRAIN_MS = 2500

/**
 * Whether a mark taken at `readAt` (milliseconds since 1970) can be believed later: the file had not been touched
 * within its clock's grain, so another write cannot have gone unseen.
 */
export function isSettled({ mtimeMs, ctimeMs }: Stats, readAt: number): boolean {
  const touched = Math.max(mtimeMs, ctimeMs)
  const grain = touched % 1000 === 0 ? COARSE_GRAIN_MS : FINE_GRAIN_MS
  return touched < readAt - grain
}
