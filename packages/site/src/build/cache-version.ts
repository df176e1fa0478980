import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Counts up when the meaning of anything that is saved changes.
const FORMAT = 15

/**
 * Names what a cache must have been written by to be believed: this package, and the parts of the platform whose answers
 * end up on pages (sentence and word boundaries, dates, time zones).
 */
export function cacheVersion(): string {
  const { node, icu, unicode, tz } = process.versions
  return [FORMAT, ownVersion(), node.split('.')[0], icu, unicode, tz].join(' ')
}

/** The version of this package. */
export function ownVersion(): string {
  const text = readFileSync(fileURLToPath(import.meta.resolve('#package')), 'utf8')
  return (JSON.parse(text) as { readonly version: string }).version
}
