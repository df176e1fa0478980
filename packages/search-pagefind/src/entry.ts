/** A part of a text: what stands under a heading. */
export interface Section {
  readonly id?: string
  readonly title?: string
  /** Plain text; blocks are parted by an empty line. */
  readonly text: string
}

/** What can be found. `SearchEntry` of `@octavo/site` is one; anything else of this shape will do. */
export interface Entry {
  /** What a link to it says. No two entries have the same. */
  readonly url: string
  readonly title: string
  /** What kind of thing it is, such as `posts`. */
  readonly kind: string
  /** BCP 47. */
  readonly language: string
  /** `YYYY-MM-DD`. */
  readonly date?: string
  /** Shown when the words stand in the title alone. */
  readonly summary?: string
  readonly keywords: readonly string[]
  /** Equal digests mean equal texts. It is read when the index is made. */
  readonly text?: { readonly digest: string; readonly read: () => readonly Section[] }
}

/** A file of the index: equal digests mean equal bytes. */
export interface IndexAsset {
  readonly path: string
  readonly digest: string
  readonly read: () => Uint8Array
}
