import type { SearchEntry } from '@octavo/theme'
import type { Asset } from '../sink/sink.ts'

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
