import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ImageCache } from './cache.ts'

/** How long a folder keeps what no picture needs. */
export interface FolderCacheOptions {
  /** 0 or more. Another branch, or a post that is a draft again for a week, finds its pictures. Default: 30. */
  readonly keepDays?: number
}

/**
 * A cache in a folder (its path, or its `file:` URL), which is made when the first file is kept. A file appears whole or not at all, so that builds may
 * share the folder and be interrupted. Two sets of pictures want two folders: what one does not need goes after `keepDays`.
 */
export function folderCache(
  location: string | URL,
  { keepDays = 30 }: FolderCacheOptions = {},
): ImageCache {
  if (!(keepDays >= 0)) {
    throw new TypeError(`@octavo/images: keepDays is a number of 0 or more, got ${keepDays}.`)
  }
  const folder = typeof location === 'string' ? location : fileURLToPath(location)
  return {
    async read(key) {
      return orMissing(readFile(join(folder, key)))
    },
    async write(key, bytes) {
      await mkdir(folder, { recursive: true })
      const temporary = join(folder, `${key}.${randomUUID()}`)
      try {
        await writeFile(temporary, bytes)
        await rename(temporary, join(folder, key))
      } finally {
        await rm(temporary, { force: true })
      }
    },
    async keepOnly(keys) {
      const names = (await orMissing(readdir(folder))) ?? []
      const removed = await Promise.all(
        names.map((name) => keepOrRemove(join(folder, name), keys.has(name), keepDays)),
      )
      return removed.filter((isGone) => isGone).length
    },
  }
}

const dayInMilliseconds = 86_400_000

/** A file's time is when it was last needed, give or take half of `keepDays`: that spares most builds from writing it. */
async function keepOrRemove(path: string, isNeeded: boolean, keepDays: number): Promise<boolean> {
  const found = await orMissing(stat(path))
  if (found === undefined || !found.isFile()) return false
  const days = (Date.now() - found.mtimeMs) / dayInMilliseconds
  if (isNeeded) {
    if (days > keepDays / 2) await orMissing(utimes(path, new Date(), new Date()))
    return false
  }
  if (days < keepDays) return false
  await rm(path, { force: true })
  return true
}

async function orMissing<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
