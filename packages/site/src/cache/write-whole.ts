import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'

/**
 * Writes a file so that at every moment it holds either what it held before or all of `content`: to another name first,
 * flushed to the disk, then renamed.
 */
export function writeWhole(location: string, content: string | Uint8Array): void {
  const draft = `${location}.${process.pid}.part`
  try {
    const file = openSync(draft, 'w')
    try {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      let done = 0
      while (done < bytes.length) done += writeSync(file, bytes, done)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(draft, location)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}
