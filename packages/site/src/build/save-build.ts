import { markOf } from '../cache/file-mark.ts'
import type { Store } from '../cache/store.ts'
import type { Assembled } from './assemble.ts'
import type { BuildSettings } from './build-options.ts'
import type { BuildContext } from './context.ts'
import { countsOf } from './counts-of.ts'
import type { FileRecord } from './entry-record.ts'
import { keyOf } from './key-of.ts'
import { liveBytesOf, moveTables } from './live-bodies.ts'
import type { StoredList } from './relations-record.ts'
import type { SavedState } from './saved-state.ts'

/** Writes down what the next build needs to know of this one. */
export function saveBuild(
  built: Assembled,
  { files, pictures, roots, folders }: BuildContext,
  settings: BuildSettings,
  store: Store,
): void {
  const { nextChangeAt } = built.published
  const state: SavedState = {
    key: keyOf(settings),
    ...(settings.code !== undefined && { code: settings.code }),
    codeMarks: settings.code?.files.map((file) => markOf(file) ?? '') ?? [],
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
  const entries = new Map<string, FileRecord>()
  for (const { file, record } of built.files) entries.set(file.path, record)
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
