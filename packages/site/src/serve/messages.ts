import type { BuildSettings } from '../build/build-options.ts'
import type { BuildReport } from '../build/report.ts'

/** What the server says to the process that runs the site's code. Only plain data crosses. */
export type ToBuilder = {
  readonly type: 'build'
  readonly settings: Omit<BuildSettings, 'onProgress' | 'out' | 'code'> & { readonly out: string }
  readonly config: string
  /** Whether the search index and the relations of unchanged posts are brought up to date as well; otherwise they may wait. */
  readonly isWhole: boolean
  /** Absolute paths of all that changed since the last build; left out when that is not known. */
  readonly touched?: readonly string[]
}

/** What that process answers. */
export type FromBuilder =
  | {
      readonly type: 'built'
      /** `paths` is given in the first build of a process only; later ones say what changed. */
      readonly report: BuildReport
      readonly isFirst: boolean
      /** Whether something waits for a whole build. */
      readonly isBehind: boolean
      readonly title: string
      readonly basePath: string
      readonly watch: Watched
    }
  | { readonly type: 'failed'; readonly text: string; readonly watch: Watched }

/** Where changes matter: folders and files of content, and files of code. */
export interface Watched {
  readonly content: readonly string[]
  readonly code: readonly string[]
}
