import type { Diagnostic } from '@octavo/diagnostics'
import type { PictureSize } from '../assets/pictures.ts'
import type { CodeGraph } from '../code/code-graph.ts'
import type { LaterCode } from '../code/later-code.ts'
import type { WatchedRoot } from './context.ts'
import type { BuildReport } from './report.ts'
import type { SearchRecord } from './search-record.ts'

/** What tells, with the tables of files and pages, whether a build has anything to do. Plain JSON. */
export interface SavedState {
  /** Name of the options that the site was built with. */
  readonly key: string
  readonly code?: Omit<CodeGraph, 'live'>
  /** What the code is called in what is kept: another name than before whenever any of it changed. */
  readonly codeName?: string
  readonly later?: LaterCode
  /** Folders of content and of public files. */
  readonly roots: readonly ({ readonly location: string } & WatchedRoot)[]
  readonly folders: BuildReport['folders']
  /** Where a file was looked for and not found. */
  readonly absent: readonly string[]
  readonly sizes: readonly (readonly [digest: string, size: PictureSize])[]
  /** What the relations were made from; empty when that is not known. */
  readonly relatedFrom: string
  /** The search index, without its files. */
  readonly search?: Omit<SearchRecord, 'files'>
  readonly nextChangeAt?: string
  readonly diagnostics: readonly Diagnostic[]
  readonly counts: Pick<BuildReport, 'entries' | 'pages' | 'assets'>
}
