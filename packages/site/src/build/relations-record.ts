import type { Reason } from '@octavo/related'
import type { PackPlace } from '../cache/pack.ts'

/** The lists of the last build, with a name for everything they depend on. */
export interface RelationsRecord {
  /** Empty when the site's code has no name: then nothing is known to depend on nothing else. */
  readonly madeFrom: string
  readonly lists: ReadonlyMap<string, StoredList>
}

/** The relations of a post as they are kept: what pages show of them. Plain JSON. */
export interface StoredList {
  /** Ids, best first. */
  readonly to: readonly string[]
  /** The sentence for each. */
  readonly because: readonly string[]
  /** Where the scores and reasons lie: `StoredReasons`. */
  readonly reasons: PackPlace
}

/** For each relation, in their order. */
export type StoredReasons = readonly {
  readonly score: number
  readonly reasons: readonly Reason[]
}[]
