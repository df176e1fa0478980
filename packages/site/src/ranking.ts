import type { Collection } from '@octavo/content'
import type { RelatedOptions } from '@octavo/related'

/** A post as a ranking sees it: with its text and links, which are read from the store when asked for. */
export interface RankedPost<Data> {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly data: Data
  readonly date?: string
  readonly language: string
  /** The body's plain text, without code. */
  readonly text: string
  /** Ids of the posts it links to, and the addresses of what it links to outside the site. */
  readonly links: readonly string[]
}

/** Which collection is ranked, and how. */
export interface Ranking<Data> {
  readonly collection: Collection<Data>
  readonly options: Omit<RelatedOptions<RankedPost<Data>>, 'id'>
}

/** Asks for related posts within one collection. Items are published posts only. */
export function ranking<Data>(
  collection: Collection<Data>,
  options: Omit<RelatedOptions<RankedPost<Data>>, 'id'>,
): Ranking<Data> {
  return { collection, options }
}
