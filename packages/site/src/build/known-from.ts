import type { PictureSize } from '../assets/pictures.ts'
import type { Store } from '../cache/store.ts'
import type { BuildSettings } from './build-options.ts'
import type { Known } from './context.ts'
import type { FileRecord } from './entry-record.ts'
import { keyOf } from './key-of.ts'
import type { PageRecord } from './page-record.ts'
import type { RelationsRecord } from './relations-record.ts'
import type { SavedState } from './saved-state.ts'

/** What the store tells of the last build. */
export function knownFrom(
  store: Store,
  state: SavedState | undefined,
  settings: BuildSettings,
): Known {
  const pages = store.section('pages') as readonly (readonly [string, PageRecord])[] | undefined
  const entries = store.section('entries') as readonly (readonly [string, FileRecord])[] | undefined
  const isSame = state !== undefined && state.key === keyOf(settings)
  const code = settings.code?.identity
  return {
    entries: new Map(entries),
    pages: new Map(isSame ? pages : undefined),
    sizes: new Map<string, PictureSize>(state?.sizes),
    relations: (store.section('relations') as RelationsRecord | null) ?? undefined,
    sameCode: isSame && code !== undefined && state.code?.identity === code,
  }
}
