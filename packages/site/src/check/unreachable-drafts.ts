import { placeOfAddress } from '@octavo/content'
import type { Diagnostic } from '@octavo/diagnostics'
import type { EntryHead } from '../build/entry-record.ts'
import type { HeldFile, PublicFile } from '../build/published-files.ts'
import { fileKey, fileOf } from '../plan/address.ts'

/**
 * Drafts, and posts that are still to come out, whose address another file has or will have. The day they come out, one of the
 * two would have no page: better to hear of it while nobody waits.
 */
export function unreachableDrafts(
  held: readonly HeldFile[],
  open: readonly PublicFile[],
): readonly Diagnostic[] {
  if (held.length === 0) return []
  const owners = new Map(open.map(({ entry, url }) => [fileKey(fileOf(url)), entry]))
  return held.flatMap(({ entry, url }): Diagnostic[] => {
    const key = fileKey(fileOf(url))
    const owner = owners.get(key)
    if (owner === undefined) owners.set(key, entry)
    return owner === undefined ? [] : [taken(entry, url, owner)]
  })
}

function taken(entry: EntryHead, url: string, owner: EntryHead): Diagnostic {
  return {
    code: 'drafts/unreachable',
    severity: 'warning',
    message: `It is held back now; once it comes out, its address, ${url}, is that of ${owner.path} too.`,
    file: entry.path,
    range: placeOfAddress(entry),
    hint: 'Give one of the two a `slug` or a `permalink` of its own.',
    related: [{ message: 'the other one', file: owner.path, range: placeOfAddress(owner) }],
  }
}
