import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Thrown when another build is at work on the same cache or the same output. */
export class AnotherBuild extends Error {
  override name = 'AnotherBuild'

  constructor(pid: number, heldIn: string) {
    super(
      `Another build of this site is running (process ${pid}, see ${heldIn}). Wait for it, or give this one its own --cache and --out.`,
    )
  }
}

/** Holds a cache for one process. Gives it back by calling the result. */
export function lockCache(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  return holdLock(join(folder, 'lock'))
}

/** Holds what a lock file stands for, for one process. Gives it back by calling the result. */
export function holdLock(location: string): () => void {
  for (let tries = 0; ; tries++) {
    try {
      // `wx` makes the file or fails, in one step: of two builds only one gets it.
      const file = openSync(location, 'wx')
      writeSync(file, String(process.pid))
      closeSync(file)
      return () => rmSync(location, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || tries > 3) throw error
      const holder = holderOf(location)
      if (holder === process.pid || isAlive(holder)) throw new AnotherBuild(holder, location)
      // Left behind by a build that was killed.
      rmSync(location, { force: true })
    }
  }
}

function holderOf(location: string): number {
  const holder = readHolder(location)
  if (holder !== 0) return holder
  // Made a moment ago, perhaps, and about to be written into.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
  return readHolder(location)
}

function readHolder(location: string): number {
  try {
    return Number.parseInt(readFileSync(location, 'utf8'), 10) || 0
  } catch {
    // Just given back.
    return 0
  }
}

function isAlive(pid: number): boolean {
  if (pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It is there, but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
