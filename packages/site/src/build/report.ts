import type { Diagnostic } from '@octavo/diagnostics'

/** How long a step took, in milliseconds of the wall clock. */
export interface Stage {
  readonly name: string
  readonly milliseconds: number
}

/** What a build did. Plain data, except for the `cause` of a diagnostic. */
export interface BuildReport {
  /** `true` when everything that was asked for exists: no diagnostic is an error. */
  readonly ok: boolean
  /** Nothing differed from the last build: nothing was loaded, rendered or written. */
  readonly unchanged: boolean
  /** Posts and other entries by what became of them. */
  readonly entries: {
    readonly published: number
    /** The published ones by the name of their collection. */
    readonly collections: Readonly<Record<string, number>>
    readonly held: number
    readonly refused: number
  }
  readonly pages: {
    readonly total: number
    readonly rendered: number
    /** Rendered pages whose bytes differed from what was there. */
    readonly written: number
    readonly removed: number
  }
  readonly assets: { readonly total: number; readonly written: number }
  /** Paths of the files that were written and removed, relative to the site's folder. */
  readonly changed: { readonly written: readonly string[]; readonly removed: readonly string[] }
  /** Where the paths of diagnostics lie: what they begin with, and the folder that stands for. */
  readonly folders: Readonly<Record<string, string>>
  /** Every file of the site, relative to its folder. Empty in a build of `octavo serve` that looks only at what was touched. */
  readonly paths: readonly string[]
  readonly stages: readonly Stage[]
  /** Sorted; everything that was noticed, whether or not the entry it is about was read again. */
  readonly diagnostics: readonly Diagnostic[]
  /** How many pages were drawn to be compared with what stood there. Absent when that was not asked for. */
  readonly verified?: number
  /** Why the page of `explain` was drawn, or why not, in sentences. */
  readonly explanation?: readonly string[]
  /** When a scheduled post appears or one expires, RFC 3339: build again then. */
  readonly nextChangeAt?: string
}
