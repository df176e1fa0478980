import { rangeOf } from '@octavo/content'
import type { Range } from '@octavo/diagnostics'
import type { EntryHead } from './entry-record.ts'

/** Where a file says what its address is made of; its beginning when it does not. */
export function placeOfAddress(entry: EntryHead): Range {
  const found = ['permalink', 'slug', 'title'].map((key) => rangeOf(entry, [key]))
  return found.find((range) => range !== undefined) ?? { start: { line: 1, column: 1 } }
}
