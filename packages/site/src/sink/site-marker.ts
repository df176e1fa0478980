import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from '../cache/write-whole.ts'

// Says that everything in the folder may be replaced or removed by a build.
export const MARKER = '.octavo-site'
const MARKER_TEXT = 'This folder is made by `octavo build`: what is put here by hand is removed.\n'

/** Marks a folder as one that builds may change. */
export function markFolder(location: string): void {
  if (!existsSync(join(location, MARKER))) writeWhole(join(location, MARKER), MARKER_TEXT)
}

/** A folder that already holds something else is left alone: a slip in a path must not cost anybody their files. */
export function refuseForeign(location: string): void {
  if (!existsSync(location) || existsSync(join(location, MARKER))) return
  // A build may have been killed while it was marking the folder.
  if (readdirSync(location).every((name) => name.startsWith(`${MARKER}.`))) return
  throw new ForeignFolder(location)
}

/** Thrown for a folder that was not made by a build and is not empty. */
export class ForeignFolder extends Error {
  override name = 'ForeignFolder'

  constructor(location: string) {
    super(
      `@octavo/site: ${location} holds files that no build has made. Empty it, or choose another folder.`,
    )
  }
}
