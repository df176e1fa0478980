import { closeSync, openSync, writeSync } from 'node:fs'

/** Writes a file that nobody looks at yet, all of it or with an error. */
export function writeFile(location: string, content: string | Uint8Array): void {
  const file = openSync(location, 'w')
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    let done = 0
    while (done < bytes.length) done += writeSync(file, bytes, done)
  } catch (error) {
    // The system knows a number only.
    throw Object.assign(error as Error, { path: location })
  } finally {
    closeSync(file)
  }
}
