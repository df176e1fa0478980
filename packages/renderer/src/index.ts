export { SafeHtml, trusted } from './safe-html.ts'
