/** What is known of a search index that was made. Plain JSON. */
export interface SearchRecord {
  /** Names what it was made from; empty when that cannot be told. */
  readonly madeFrom: string
  /** The path of its first file. Paths are relative to the folder of the search. */
  readonly entry: string
  /** The digest of each file by its path. */
  readonly files: ReadonlyMap<string, string>
}
