export { olderOnly, sameValue } from './allow.ts'
export type { CandidateQuery, CandidateSource, QueryTerm } from './candidate-source.ts'
export type { Language } from './language.ts'
export { english } from './languages/english.ts'
export { englishPhrases, type Phrases } from './phrases.ts'
export { rankRelated } from './rank-related.ts'
export { type RelatedByTermsOptions, relatedByTerms } from './related-by-terms.ts'
export {
  createRelatedIndex,
  type RelatedIndex,
  restoreRelatedIndex,
  type StoredIndex,
} from './related-index.ts'
export type { ListOptions, RelatedOptions, RelatedTo } from './related-options.ts'
export type { Reason, Relation } from './relation.ts'
export type { Signal, TextOf } from './signal.ts'
export { closeInTime } from './signals/close-in-time.ts'
export { customSignal, type FillRow } from './signals/custom-signal.ts'
export { distinctText } from './signals/distinct-text.ts'
export { distinctTitle } from './signals/distinct-title.ts'
export { type LinksOptions, links } from './signals/links.ts'
export { type SharedTermsOptions, sharedTerms } from './signals/shared-terms.ts'
export type { TextOptions } from './signals/text-options.ts'
export type { DateOf } from './signals/time-of.ts'
export { titleMentions } from './signals/title-mentions.ts'
export { vectors } from './signals/vectors.ts'
export type { WeightOptions } from './signals/weight-options.ts'
export { wordPairs } from './signals/word-pairs.ts'
export { words } from './signals/words.ts'
