import type { Diagnostic } from '@octavo/diagnostics'
import type { PictureSize } from '../assets/pictures.ts'
import type { KnownFile } from '../cache/file-table.ts'
import type { CodeGraph } from '../code/code-graph.ts'
import type { WatchedRoot } from './context.ts'
import type { BuildReport } from './report.ts'

/** Everything that tells whether a build has anything to do. Plain JSON. */
export interface SavedState {
  /** Name of the options that the site was built with. */
  readonly key: string
  readonly code?: CodeGraph
  /** Marks of the code's files, in their order. */
  readonly codeMarks: readonly string[]
  /** Folders of content and of public files. */
  readonly roots: readonly ({ readonly location: string } & WatchedRoot)[]
  readonly files: readonly (readonly [location: string, ...known: [mark: string, digest: string]])[]
  readonly folders: BuildReport['folders']
  /** Where a file was looked for and not found. */
  readonly absent: readonly string[]
  readonly sizes: readonly (readonly [digest: string, size: PictureSize])[]
  readonly nextChangeAt?: string
  readonly diagnostics: readonly Diagnostic[]
  readonly counts: Pick<BuildReport, 'entries' | 'pages' | 'assets'>
}

/** Known files as a map. */
export function knownFiles(state: SavedState | undefined): Map<string, KnownFile> {
  return new Map(state?.files.map(([location, mark, digest]) => [location, { mark, digest }]))
}
