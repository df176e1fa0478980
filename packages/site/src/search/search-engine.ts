import type { Asset } from '../sink/sink.ts'
import type { Stored } from '../stored.ts'

/** A part of a text: what stands under a heading. The part before the first heading has neither id nor title. */
export interface SearchSection {
  /** The id of its heading, for the end of an address: `#why`. */
  readonly id?: string
  readonly title?: string
  /** Plain text; blocks are parted by an empty line. */
  readonly text: string
}

/** What can be found: a published post, a page, or a term by its name. */
export interface SearchEntry {
  /** What a link to it says: base path included. No two entries have the same. */
  readonly url: string
  readonly title: string
  /** The name of its collection, or of its taxonomy. */
  readonly kind: string
  /** BCP 47. */
  readonly language: string
  /** `YYYY-MM-DD`. */
  readonly date?: string
  /** Whole sentences. */
  readonly summary?: string
  /** The labels of its terms. */
  readonly keywords: readonly string[]
  /** Its text, read when the index is made. A term has none. */
  readonly text?: Stored<readonly SearchSection[]>
}

/** The files of an index. */
export interface SearchIndex {
  /** The path of the file that the client is given the address of. */
  readonly entry: string
  /** Paths are relative to the folder of the search, `assets/search/`; a path never holds two contents. */
  readonly files: readonly Asset[]
}

/**
 * Makes an index that a script in a page can search. `miniSearch()` of `@octavo/search-minisearch` and `pagefind()` of
 * `@octavo/search-pagefind` are two.
 */
export interface SearchEngine {
  /** Its name, version and options: equal fingerprints make equal files of equal entries. */
  readonly fingerprint: string
  /** A module for browsers that has no imports; it exports `connect`, see `SearchClientModule` of `@octavo/theme`. */
  readonly client: URL
  /** Whether the client compiles WebAssembly: then the policy in `_headers` allows it. Default `false`. */
  readonly wasm?: boolean
  /** Entries come in the order of their addresses. */
  readonly index: (entries: readonly SearchEntry[]) => Promise<SearchIndex>
}

/** What can be searched on a site, and by what. */
export interface SiteSearch<Collection extends string, Taxonomy extends string> {
  readonly engine: SearchEngine
  /** The address of the search page, such as `/search/`; the head of every page links to it. `pages` has to plan it. */
  readonly page: string
  /** The collections whose listed posts are found. Default: all of them. */
  readonly collections?: readonly Collection[]
  /** The taxonomies whose terms are found by their labels. Default: none. */
  readonly terms?: readonly Taxonomy[]
}

/** What a page needs to search: addresses, base path included. A prop of the theme's `search` and `notFound`. */
export interface SearchLinks {
  readonly page: string
  readonly client: string
  readonly index: string
}
