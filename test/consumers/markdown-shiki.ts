import { createMarkdown, renderFor } from '@octavo/markdown'
import { shiki } from '@octavo/markdown-shiki'

const highlighter = shiki()
const markdown = createMarkdown({ highlighter })
const { value } = await markdown.process({ text: '```ts\nconst a = 1\n```' })
const html = renderFor(value, { kind: 'page' })
if (!html.includes('<span class="sk-')) throw new Error(html)
const styles = await highlighter.styles()
if (!styles.includes('prefers-color-scheme:dark')) throw new Error(styles)
console.log('ok')
