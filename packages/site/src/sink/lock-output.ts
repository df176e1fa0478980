import { mkdirSync, realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { holdLock } from '../cache/build-lock.ts'
import { placeOf } from './generations.ts'

/**
 * Holds the folder a site is written to for one process: builds may share it without sharing a cache. The lock lies beside the folder,
 * which is published and, with `replace: 'folder'`, replaced. Where nothing may be written beside it there is no lock.
 */
export function lockOutput(folder: string): () => void {
  const place = placeOf(folder)
  try {
    mkdirSync(dirname(place), { recursive: true })
    // Two paths that lead to one folder have one lock.
    const parent = realpathSync(dirname(place))
    return holdLock(join(parent, `.${basename(place)}.octavo-lock`))
  } catch (error) {
    if (!NOT_WRITABLE.has((error as NodeJS.ErrnoException).code ?? '')) throw error
    // Writing the site may still work; when it does not, it says why in better words.
    return () => {}
  }
}

const NOT_WRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'])
