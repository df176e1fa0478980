import { createMarkdown, renderFor } from '@octavo/markdown'
import { satteri } from '@octavo/markdown-satteri'

const markdown = createMarkdown({ parser: satteri() })
const { value, diagnostics } = await markdown.process({ text: '## Fast\n\nand *the same*.' })
const html = renderFor(value.excerpt.html, { kind: 'excerpt' })
if (html !== 'and <em>the same</em>.') throw new Error(html)
if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics))
console.log('ok')
