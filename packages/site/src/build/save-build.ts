import { markOf } from '../cache/file-mark.ts'
import type { PackPlace } from '../cache/pack.ts'
import type { Store } from '../cache/store.ts'
import type { Assembled } from './assemble.ts'
import type { BuildSettings } from './build-options.ts'
import type { BuildContext } from './context.ts'
import { countsOf } from './counts-of.ts'
import type { FileRecord } from './entry-record.ts'
import { keyOf } from './key-of.ts'
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
    files: [...files.seen].map(([location, { mark, digest }]) => [location, mark, digest] as const),
    folders: Object.fromEntries(folders),
    absent: [...files.absent],
    sizes: [...pictures.sizes],
    ...(nextChangeAt !== undefined && { nextChangeAt }),
    diagnostics: built.diagnostics.map(({ cause: _, ...diagnostic }) => diagnostic),
    counts: countsOf(built),
  }
  const records = built.files.map(({ file, record }) => [file.path, record] as const)
  const sections = {
    state,
    pages: [...built.pages.records],
    // JSON has no undefined.
    relations: built.relations ?? null,
  }
  store.save(
    { ...sections, entries: records },
    {
      bytes: records.reduce((sum, [, { document }]) => sum + bytesOf(document), 0),
      move: (copy) => ({ ...sections, entries: records.map((record) => moved(record, copy)) }),
    },
    built.ranking,
  )
}

function bytesOf(document: FileRecord['document']): number {
  return document === undefined ? 0 : document.body[1] + document.text[1]
}

function moved(
  [path, record]: readonly [string, FileRecord],
  copy: (place: PackPlace) => PackPlace,
): readonly [string, FileRecord] {
  const { document } = record
  if (document === undefined) return [path, record]
  return [
    path,
    { ...record, document: { ...document, body: copy(document.body), text: copy(document.text) } },
  ]
}
