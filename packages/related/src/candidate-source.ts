/** A word of the item that is asked for, for an outside engine to look for. */
export interface QueryTerm {
  /** As it stands in the text. Engines have analysers of their own. */
  readonly word: string
  /** Frequency here times rarity in the corpus, over that of the strongest: above 0, at most 1. */
  readonly weight: number
}

/** What a `CandidateSource` is asked. */
export interface CandidateQuery {
  /** Of the item whose relations are wanted. */
  readonly id: string
  /** The words that tell most about the item, the strongest first; none when no signal reads texts. */
  readonly terms: readonly QueryTerm[]
  /** How many candidates are worth their scoring; more are scored, too. */
  readonly limit: number
}

/**
 * An outside engine (a search server, a database, a vector store) that proposes which items may be
 * related: ids in any order. What `links` proposes competes as well. Ids the index does not know, the item itself, and what `allow` forbids are left out.
 */
export type CandidateSource = (
  query: CandidateQuery,
) => Promise<readonly string[]> | readonly string[]
