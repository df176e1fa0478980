import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ImageCache } from './cache.ts'

/**
 * A cache in a folder (its path, or its `file:` URL), which is made when the first file is kept. A file appears whole or not at all, so that builds may
 * share the folder and be interrupted. Nothing is ever removed: delete the folder to begin anew.
 */
export function folderCache(location: string | URL): ImageCache {
  const folder = typeof location === 'string' ? location : fileURLToPath(location)
  return {
    async read(key) {
      try {
        return await readFile(join(folder, key))
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
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
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
