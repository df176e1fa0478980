import type { RelatedIndex } from '@octavo/related'
import type { Store } from '../cache/store.ts'
import type { RankedPost } from '../ranking.ts'
import type { RelationsRecord } from './relations-record.ts'

/**
 * What a process that builds again and again keeps from one build to the next. It changes what a build costs and never
 * what it makes.
 */
export interface BuildMemory {
  store?: Store | undefined
  ranking?: RankingMemory | undefined
}

/** A ranking that follows changes, with what each of its posts looked like. */
export interface RankingMemory {
  /** The code that its signals come from. */
  readonly code: string
  readonly index: RelatedIndex<RankedPost<unknown>>
  /** What ranking sees of a post, by id. */
  readonly seen: ReadonlyMap<string, string>
  /** Its lists after the last build. */
  readonly lists: RelationsRecord['lists']
}
