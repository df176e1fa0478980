/** The file that a page loads first: where the index of each language lies. Paths are relative to it. */
export interface Manifest {
  readonly bundles: readonly Bundle[]
}

/** The index of one language: Pagefind's own folder. */
export interface Bundle {
  /** Primary subtag, e.g. `en`. */
  readonly language: string
  /** With a slash at its end. */
  readonly path: string
  /** Changes with the index, so that a browser may keep what it has loaded. */
  readonly tag: string
}
