export { type PagefindEngine, pagefind } from './pagefind.ts'
