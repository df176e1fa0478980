import type { Reason } from '@octavo/related'

/** The lists of the last build, with a name for everything they depend on. Plain JSON. */
export interface RelationsRecord {
  readonly madeFrom: string
  readonly lists: Readonly<Record<string, readonly StoredRelation[]>>
}

/** A relation as it is kept. */
export interface StoredRelation {
  readonly id: string
  readonly score: number
  readonly reasons: readonly Reason[]
  readonly because: string
}
