/**
 * What the script of the search page talks to: a module for browsers, loaded when a reader begins to search. Each search
 * engine brings one; `@octavo/search-minisearch` and `@octavo/search-pagefind` are two.
 */
export interface SearchClientModule {
  /**
   * Loads what every search needs. Rejects when that cannot be had; it may then be called again.
   *
   * @param index The address of the index, as the site gave it to the page.
   */
  readonly connect: (index: string, options: SearchClientOptions) => Promise<SearchClient>
}

export interface SearchClientOptions {
  /** BCP 47: the language of the page. What is written in it comes before the rest. */
  readonly language: string
}

export interface SearchClient {
  /**
   * Finds what holds the words of a query, best first. An empty query finds nothing. Rejects with the signal's reason when
   * the search is given up, and with another error when something cannot be loaded.
   */
  readonly search: (query: string, options: SearchOptions) => Promise<SearchResults>
}

export interface SearchOptions {
  /** Gives the search up: another one has begun. */
  readonly signal: AbortSignal
  /** How many hits are wanted at most. */
  readonly limit: number
}

export interface SearchResults {
  /** How many there are in all. */
  readonly total: number
  readonly hits: readonly SearchHit[]
}

export interface SearchHit {
  /** Base path included; with the id of a heading at its end when the passage stands under one. */
  readonly url: string
  readonly title: string
  /** The name of its collection, or of its taxonomy: a tag can be found, too. */
  readonly kind: string
  /** `YYYY-MM-DD`. */
  readonly date?: string
  /** BCP 47. */
  readonly language?: string
  /** Plain text around the words: a section, or a part of one. Blocks are parted by an empty line. */
  readonly passage?: string
  /** The heading of the passage. */
  readonly section?: string
  /** Where the words that were found stand in a text: the title, the passage. In their order, apart from one another. */
  readonly marks: (text: string) => readonly SearchMark[]
}

/** Offsets of the first character and behind the last one, in UTF-16 units. */
export type SearchMark = readonly [start: number, end: number]
