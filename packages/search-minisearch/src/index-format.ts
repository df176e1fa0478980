import MiniSearch, { type Options } from 'minisearch'
import { wordsOf } from './words.ts'

/** What is indexed of an entry. Its id is its place among the entries. */
export interface IndexedDocument {
  readonly id: number
  readonly title: string
  readonly keywords: string
  readonly headings: string
  readonly text: string
}

/** The file that a page loads for its first search. */
export interface IndexFile {
  readonly entries: readonly IndexedEntry[]
  /** As MiniSearch writes itself down. */
  readonly index: ReturnType<MiniSearch['toJSON']>
}

/** What a result needs to know of an entry at once. A row, because every key would stand there for every post. */
export type IndexedEntry = readonly [
  url: string,
  title: string,
  kind: string,
  language: string,
  /** Empty for none. */
  date: string,
  /** The file of its text, beside the index; empty for none. */
  text: string,
]

/** The file of a text: loaded for the results that are shown. */
export interface TextFile {
  readonly summary: string
  readonly sections: readonly (readonly [id: string, title: string, text: string])[]
}

/** How the index is made and read; both sides must agree. */
export const indexOptions: Options<IndexedDocument> = {
  fields: ['title', 'keywords', 'headings', 'text'],
  tokenize: (text) => wordsOf(text).map(({ form }) => form),
  // The words are folded already.
  processTerm: (term) => term,
}

export function createIndex(documents: readonly IndexedDocument[]): MiniSearch<IndexedDocument> {
  const index = new MiniSearch(indexOptions)
  index.addAll(documents)
  return index
}
