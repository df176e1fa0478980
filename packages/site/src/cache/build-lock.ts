import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Thrown when another build is at work on the same cache. */
export class AnotherBuild extends Error {
  override name = 'AnotherBuild'

  constructor(pid: number) {
    super(
      `Another build of this site is running (process ${pid}). Wait for it, or give this one its own --cache and --out.`,
    )
  }
}

/** Holds the cache and the output for one process. Gives it back by calling the result. */
export function lockBuilds(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const location = join(folder, 'lock')
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
      if (holder === process.pid || isAlive(holder)) throw new AnotherBuild(holder)
      // Left behind by a build that was killed.
      rmSync(location, { force: true })
    }
  }
}

function holderOf(location: string): number {
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
