export type { Entry, IndexAsset, Section } from './entry.ts'
export { type PagefindEngine, pagefind } from './pagefind.ts'
