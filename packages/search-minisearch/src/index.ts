export { type MiniSearchEngine, miniSearch } from './mini-search.ts'
