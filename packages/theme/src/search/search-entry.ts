/** A part of a text: what stands under a heading. The part before the first heading has neither id nor title. */
export interface SearchSection {
  /** The id of its heading, for the end of an address: `#why`. */
  readonly id?: string
  readonly title?: string
  /** Plain text; blocks are parted by an empty line. */
  readonly text: string
}

/** What can be found: a post, a page, or a term by its name. Search engines make their index of these; `@octavo/site` makes them. */
export interface SearchEntry {
  /** What a link to it says: base path included. No two entries have the same. */
  readonly url: string
  readonly title: string
  /** What kind of thing it is: the name of its collection, such as `posts`, or of its taxonomy. */
  readonly kind: string
  /** BCP 47. */
  readonly language: string
  /** `YYYY-MM-DD`. */
  readonly date?: string
  /** Whole sentences. Shown when the words stand in the title alone. */
  readonly summary?: string
  /** The labels of its terms. */
  readonly keywords: readonly string[]
  /** Its text, read when the index is made; equal digests mean equal texts. A term has none. */
  readonly text?: { readonly digest: string; readonly read: () => readonly SearchSection[] }
}

/** A file of an index: equal digests mean equal bytes. */
export interface SearchIndexFile {
  readonly path: string
  readonly digest: string
  readonly read: () => Uint8Array
}
