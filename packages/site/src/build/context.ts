import type { Diagnostic } from '@octavo/diagnostics'
import type { Piece } from '@octavo/markdown'
import type { PictureSize, Pictures } from '../assets/pictures.ts'
import type { FileTable } from '../cache/file-table.ts'
import type { Pack, PackPlace } from '../cache/pack.ts'
import type { Store } from '../cache/store.ts'
import type { LaterCode } from '../code/later-code.ts'
import type { LinkTo } from '../plan/page.ts'
import type { Site } from '../site.ts'
import type { BuildMemory } from './build-memory.ts'
import type { DetailsOf, DetailsReader } from './document-record.ts'
import type { FileRecord } from './entry-record.ts'
import type { InHand } from './in-hand.ts'
import type { Listing } from './listed-folders.ts'
import type { PageRecord } from './page-record.ts'
import type { RelationsRecord } from './relations-record.ts'
import type { SearchRecord } from './search-record.ts'

/** What the last build left for this one. Empty maps when it left nothing. */
export interface Known {
  readonly entries: ReadonlyMap<string, FileRecord>
  readonly pages: ReadonlyMap<string, PageRecord>
  readonly sizes: ReadonlyMap<string, PictureSize>
  readonly relations: RelationsRecord | undefined
  readonly search: SearchRecord | undefined
  /** Whether the pages were made by the same code. */
  readonly sameCode: boolean
  /** What the site's code is called, when it is known. */
  readonly code: string | undefined
  /** What earlier builds of the same code have found of it. */
  readonly later: LaterCode | undefined
}

/** A folder that is looked at as a whole. */
export interface WatchedRoot {
  readonly kind: 'content' | 'public'
  /** Digest of the paths of its files. */
  readonly names: string
}

/** What the steps of one build share. The steps add to `problems` and `roots`; nothing else changes. */
export interface BuildContext {
  readonly site: Site['options']
  /** Absolute path of the folder that paths are relative to. */
  readonly root: string
  readonly now: string
  /** Absolute path of `octavo.lock`, when it is kept. */
  readonly lock: string | undefined
  /** Address of a page whose drawing is to be explained. */
  readonly explain: string | undefined
  /** How many of the pages that are left as they were are drawn to be compared; undefined for none. */
  readonly verify: 'sample' | 'all' | undefined
  readonly isPreview: boolean
  /** What the site's code is called, when it is known. */
  readonly code: string | undefined
  /** Absolute paths of the site's modules, as far as they are known. */
  readonly codeFiles: readonly string[]
  /** Notes what the site's code reads while pages are planned and drawn, until the function that it gives back is called. */
  readonly recordReads: () => () => void
  readonly files: FileTable
  readonly list: Listing['list']
  /** See `BuildMemory`: the only files that are looked at, when there is such a list. */
  readonly touched: ReadonlySet<string> | undefined
  /** Bodies that were just read, by path, until they are parsed. Not all of them: see `createInHand`. */
  readonly inHand: InHand<string, string>
  /** The pieces of bodies that were just parsed, by their place in the pack, until their pages are drawn. Not all of them. */
  readonly pieces: InHand<PackPlace, readonly Piece[]>
  readonly bodies: Pack
  readonly details: DetailsOf
  readonly keepDetails: DetailsReader['keep']
  readonly pictures: Pictures
  readonly known: Known
  /** The ranking's index as the last build left it. */
  readonly rankingBytes: Store['ranking']
  readonly keepRanking: Store['keepRanking']
  /** What this process keeps between builds, when it builds again and again. */
  readonly memory: BuildMemory | undefined
  readonly linkTo: LinkTo
  /** Folders whose content decides what is built, by location. */
  readonly roots: Map<string, WatchedRoot>
  /** Location of each content folder, by what paths in it begin with. */
  readonly folders: Map<string, string>
  readonly problems: Diagnostic[]
  readonly progress: (stage: string, done: number, total?: number) => void
}
