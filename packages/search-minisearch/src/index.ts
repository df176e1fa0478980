export type { Entry, IndexAsset, Section } from './entry.ts'
export { type MiniSearchEngine, miniSearch } from './mini-search.ts'
