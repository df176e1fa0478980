import { statSync } from 'node:fs'
import { sep } from 'node:path'
import { markOf } from '../cache/file-mark.ts'
import type { Store } from '../cache/store.ts'
import { TableCopy } from '../cache/table-copy.ts'
import { type FoundLater, type LaterCode, laterCode } from '../code/later-code.ts'
import type { Assembled } from './assemble.ts'
import type { BuildMemory } from './build-memory.ts'
import type { BuildSettings } from './build-options.ts'
import type { BuildContext } from './context.ts'
import { countsOf } from './counts-of.ts'
import type { FileRecord, LoadedFile } from './entry-record.ts'
import { keyOf } from './key-of.ts'
import { liveBytesOf, moveTables } from './live-bodies.ts'
import { changedPlaces } from './places.ts'
import type { StoredList } from './relations-record.ts'
import type { SavedState } from './saved-state.ts'

/** Writes down what the next build needs to know of this one. */
export function saveBuild(
  built: Assembled,
  context: BuildContext,
  settings: BuildSettings,
  store: Store,
): void {
  const { files, pictures, roots, folders, memory } = context
  const { nextChangeAt } = built.published
  const state: SavedState = {
    key: keyOf(settings),
    ...codeOf(settings, context),
    roots: [...roots].map(([location, watched]) => ({ location, ...watched })),
    folders: Object.fromEntries(folders),
    absent: [...files.absent],
    sizes: [...pictures.sizes],
    relatedFrom: built.relations?.madeFrom ?? '',
    ...(built.search !== undefined && {
      search: { madeFrom: built.search.madeFrom, entry: built.search.entry },
    }),
    ...(nextChangeAt !== undefined && { nextChangeAt }),
    diagnostics: built.diagnostics.map(({ cause: _, ...diagnostic }) => diagnostic),
    counts: countsOf(built),
  }
  const entries = entriesOf(built.files, memory)
  const tables = {
    files: files.seen,
    entries,
    pages: built.pages.records,
    relations: built.relations?.lists ?? new Map<string, StoredList>(),
    search: built.search?.files ?? new Map<string, string>(),
  }
  store.save({
    state,
    tables,
    liveBytes: () => liveBytesOf(tables),
    move: (copy) => moveTables(tables, copy),
    ranking: built.ranking,
  })
}

function codeOf(
  { code, cache, out }: BuildSettings,
  context: BuildContext,
): Pick<SavedState, 'code' | 'codeName' | 'later'> {
  const { code: codeName } = context
  if (code === undefined || codeName === undefined) return {}
  const { live, ...plain } = code
  const marks = code.marks ?? code.files.map((file) => markOf(file) ?? '')
  const later = live && laterIn(live.later(), { cache, out }, context)
  return { code: { ...plain, marks }, codeName, ...(later && { later }) }
}

/** Whoever waits for a save does not wait for a look at all that is code, unless it is more than it was. */
function laterIn(
  found: FoundLater,
  { cache, out }: Pick<BuildSettings, 'cache' | 'out'>,
  { known, files, roots, memory, touched }: BuildContext,
): LaterCode {
  const last = memory?.later
  if (touched !== undefined && last?.found === found && last.later === known.later)
    return last.later
  const made = [cache, out].filter((folder) => typeof folder === 'string')
  const isBelow = (location: string, folders: Iterable<string>): boolean =>
    [...folders].some((folder) => `${location}${sep}`.startsWith(`${folder}${sep}`))
  // What is followed by other means, and what builds have made.
  const isContent = (location: string): boolean =>
    files.seen.has(location) ||
    isBelow(location, made) ||
    (isBelow(location, roots.keys()) &&
      statSync(location, { throwIfNoEntry: false })?.isDirectory() === true)
  const later = laterCode(found, known.later, isContent)
  if (memory !== undefined) memory.later = { found, later }
  return later
}

/** The table of entries. In a process that builds again it is that of the last build, but for the files that changed. */
function entriesOf(
  files: readonly LoadedFile[],
  memory: BuildMemory | undefined,
): ReadonlyMap<string, FileRecord> {
  const last = memory?.entries
  const places = last && changedPlaces(last.files, files)
  const isThere = (place: number): boolean =>
    files[place]?.file.path === last?.files[place]?.file.path
  const again = places?.every(isThere) ? places : undefined
  const table = last && again ? new TableCopy(last.table) : new Map<string, FileRecord>()
  for (const place of again ?? files.keys()) {
    const { file, record } = files[place] as LoadedFile
    table.set(file.path, record)
  }
  if (memory !== undefined) memory.entries = { files, table }
  return table
}
