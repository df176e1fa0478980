import { lockCache } from '../cache/build-lock.ts'
import { lockOutput } from '../sink/lock-output.ts'
import type { BuildSettings } from './build-options.ts'

/** Holds what a build changes for one process. Gives it back by calling the result. */
export function holdFolders({ cache, out }: BuildSettings): () => void {
  const unlockCache = cache === undefined ? () => {} : lockCache(cache)
  try {
    const unlockOutput = typeof out === 'string' ? lockOutput(out) : () => {}
    return () => {
      unlockOutput()
      unlockCache()
    }
  } catch (error) {
    unlockCache()
    throw error
  }
}
