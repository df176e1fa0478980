import { type Diagnostic, type Reported, sortDiagnostics } from '@octavo/diagnostics'
import type { Collection } from './collection.ts'
import { type Entry, type PostId, rangeOf } from './entry.ts'
import { topOfFile } from './issue-diagnostic.ts'

/**
 * All entries of a collection, ordered by path, with the problems of all files in one list. A file that is
 * no entry and no picture or other medium is named, never passed over in silence.
 */
export async function loadEntries<Data>(
  collection: Collection<Data>,
): Promise<Reported<readonly Entry<Data>[]>> {
  const entries: Entry<Data>[] = []
  const diagnostics: Diagnostic[] = []
  for await (const { path, read } of collection.source) {
    if (!collection.accepts(path)) {
      if (!isMedium(path)) diagnostics.push(otherFile(path))
      continue
    }
    const parsed = await collection.parse(path, await read())
    diagnostics.push(...parsed.diagnostics)
    if (parsed.value) entries.push(parsed.value)
  }
  const unique = withUniqueIds(entries)
  return {
    value: unique.value,
    diagnostics: sortDiagnostics([...diagnostics, ...unique.diagnostics]),
  }
}

/**
 * Entries ordered by path in which no two have the same id: of two, the later path keeps its place by its path, and an
 * error names both. For whoever parses files one by one.
 */
export function withUniqueIds<Data>(
  entries: readonly Entry<Data>[],
): Reported<readonly Entry<Data>[]> {
  const byId = new Map<string, Entry<Data>>()
  const diagnostics: Diagnostic[] = []
  const value = entries.toSorted(byPath).map((entry) => {
    const first = byId.get(entry.id)
    if (!first) {
      byId.set(entry.id, entry)
      return entry
    }
    diagnostics.push(sameId(entry, first))
    return { ...entry, id: entry.path as PostId }
  })
  return { value, diagnostics }
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}

function sameId<Data>(entry: Entry<Data>, first: Entry<Data>): Diagnostic {
  return {
    code: 'content/id-twice',
    severity: 'error',
    message: `The id "${entry.id}" already belongs to ${first.path}; the path of this file stands in for it.`,
    file: entry.path,
    range: rangeOf(entry, ['id']) ?? topOfFile,
    hint: 'Give one of the two another id. A copied post needs a new one.',
    related: [
      { message: 'the first one', file: first.path, range: rangeOf(first, ['id']) ?? topOfFile },
    ],
  }
}

const media =
  /\.(?:avif|gif|jpe?g|png|svg|webp|ico|mp4|webm|mov|mp3|ogg|wav|flac|m4a|vtt|srt|pdf|zip|csv|woff2?)$/i

function isMedium(path: string): boolean {
  return media.test(path)
}

function otherFile(path: string): Diagnostic {
  return {
    code: 'content/other-file',
    severity: 'info',
    message: 'The file is neither an entry nor a picture or other medium; it is left alone.',
    file: path,
    hint: 'Move it out of the folder, or add its ending to `extensions`.',
  }
}
