import type { PictureSize } from '../assets/pictures.ts'
import type { Store } from '../cache/store.ts'
import type { TableName } from '../cache/tables.ts'
import { type LaterCode, laterIdentity, stillLater } from '../code/later-code.ts'
import { digestOf } from '../digest.ts'
import type { BuildSettings } from './build-options.ts'
import type { Known } from './context.ts'
import type { FileRecord } from './entry-record.ts'
import { keyOf } from './key-of.ts'
import type { PageRecord } from './page-record.ts'
import type { RelationsRecord, StoredList } from './relations-record.ts'
import type { SavedState } from './saved-state.ts'
import type { SearchRecord } from './search-record.ts'

/**
 * What the store tells of the last build.
 *
 * @param isWaitedFor Whether nothing is looked at that nobody has touched: all code that matters is watched then.
 */
export function knownFrom(
  store: Store,
  state: SavedState | undefined,
  settings: BuildSettings,
  isWaitedFor: boolean,
): Known {
  const table = <Row>(name: TableName) => store.table(name) as ReadonlyMap<string, Row> | undefined
  const isSame = state !== undefined && state.key === keyOf(settings)
  const code = settings.code?.identity
  const before = code !== undefined && state?.code?.identity === code ? state : undefined
  const later = isWaitedFor ? before?.later : before?.later && stillLater(before.later)
  const sameCode = before?.codeName !== undefined && (later !== undefined || !before.later)
  return {
    entries: table<FileRecord>('entries') ?? new Map(),
    pages: (isSame ? table<PageRecord>('pages') : undefined) ?? new Map(),
    sizes: new Map<string, PictureSize>(state?.sizes),
    relations: relationsFrom(table<StoredList>('relations'), state),
    search: searchFrom(table<string>('search'), state),
    sameCode: isSame && sameCode,
    code: sameCode ? before.codeName : code && newName(code, before?.later),
    later,
  }
}

function newName(identity: string, later: LaterCode | undefined): string {
  return later === undefined ? identity : digestOf(`${identity} ${laterIdentity(later)}`)
}

function relationsFrom(
  lists: RelationsRecord['lists'] | undefined,
  state: SavedState | undefined,
): RelationsRecord | undefined {
  if (lists === undefined || state === undefined) return undefined
  return { lists, madeFrom: state.relatedFrom }
}

function searchFrom(
  files: SearchRecord['files'] | undefined,
  state: SavedState | undefined,
): SearchRecord | undefined {
  if (files === undefined || state?.search === undefined) return undefined
  return { files, ...state.search }
}
