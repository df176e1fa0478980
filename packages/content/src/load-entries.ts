import { type Diagnostic, type Reported, sortDiagnostics } from '@octavo/diagnostics'
import type { Collection } from './collection.ts'
import { type Entry, type Placed, type PostId, rangeOf } from './entry.ts'
import { topOfFile } from './issue-diagnostic.ts'

/**
 * The files of a collection one by one as they come, for corpora that need not be held as a whole.
 * A file that is no entry and no picture or other medium is named, never passed over in silence.
 */
export async function* readEntries<Data>(
  collection: Collection<Data>,
): AsyncGenerator<Reported<Entry<Data> | undefined>, void, undefined> {
  for await (const file of collection.source) yield await collection.read(file)
}

/**
 * All entries of a collection, ordered by path, with the problems of all files in one list. No two
 * entries have the same id.
 */
export async function loadEntries<Data>(
  collection: Collection<Data>,
): Promise<Reported<readonly Entry<Data>[]>> {
  const files: Reported<Entry<Data> | undefined>[] = []
  for await (const file of readEntries(collection)) files.push(file)
  return joinEntries(files)
}

/**
 * The results of single files as those of a whole collection: entries ordered by path, ids unique,
 * problems in order.
 */
export function joinEntries<Data>(
  files: readonly Reported<Entry<Data> | undefined>[],
): Reported<readonly Entry<Data>[]> {
  const unique = withUniqueIds(files.flatMap(({ value }) => (value ? [value] : [])))
  const diagnostics = files.flatMap((file) => file.diagnostics)
  return {
    value: unique.value,
    diagnostics: sortDiagnostics([...diagnostics, ...unique.diagnostics]),
  }
}

/** What has a place and an identity. Every entry does. */
export interface Identified extends Placed {
  readonly id: PostId
}

/**
 * Entries ordered by path in which no two have the same id: of two, the later path keeps its place
 * by its path, and an error names both. For whoever parses files one by one.
 */
export function withUniqueIds<E extends Identified>(entries: readonly E[]): Reported<readonly E[]> {
  const byId = new Map<string, E>()
  const diagnostics: Diagnostic[] = []
  const value = entries.toSorted(byPath).map((entry) => {
    const first = byId.get(entry.id)
    if (!first) {
      byId.set(entry.id, entry)
      return entry
    }
    diagnostics.push(sameId(entry, first))
    const renamed = { ...entry, id: freeId(entry.path, byId) }
    byId.set(renamed.id, renamed)
    return renamed
  })
  return { value, diagnostics }
}

/** The path, unless another entry chose just that as its id. */
function freeId(path: string, taken: ReadonlyMap<string, unknown>): PostId {
  let id = path
  while (taken.has(id)) id += '#'
  return id as PostId
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}

function sameId(entry: Identified, first: Identified): Diagnostic {
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
