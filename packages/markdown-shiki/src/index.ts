export { type ShikiHighlighter, type ShikiOptions, shiki } from './shiki.ts'
