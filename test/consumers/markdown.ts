import {
  createMarkdown,
  type Document,
  type Highlighter,
  lowlight,
  renderFor,
  temml,
} from '@octavo/markdown'
import { highlighterContract } from '@octavo/markdown/contracts'

function equal(found: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)]
  if (a !== b) throw new Error(`${a}\nis not\n${b}`)
}

const highlighter: Highlighter = lowlight()
const markdown = createMarkdown({ highlighter, math: temml(), directives: true, language: 'en' })
const text = [
  'Dr. Ada likes [small](./small.md) rooms[^1]. So do we.',
  '',
  '## Why',
  '',
  '```js',
  'let a = 1',
  '```',
  '',
  '> [!NOTE]',
  '> $x^2$',
  '',
  '[^1]: Not *too* small.',
].join('\n')
const { value, diagnostics } = await markdown.process({ text, path: 'rooms.md', line: 4 })
const document: Document = JSON.parse(JSON.stringify(value))

equal(diagnostics, [])
equal(document.excerpt.text, 'Dr. Ada likes small rooms. So do we.')
equal(document.headings[0]?.id, 'why')
equal(document.links[0]?.range?.start, { line: 4, column: 15 })
equal(document.footnotes[0]?.text, 'Not too small.')
equal(document.features, ['alerts', 'code', 'footnotes', 'math'])
const page = renderFor(document, {
  kind: 'page',
  link: ({ href }) => (href === './small.md' ? '/small/' : undefined),
})
for (const part of ['href="/small/"', 'hljs-keyword', '<math', 'callout-note']) {
  if (!page.includes(part)) throw new Error(`no ${part} in ${page}`)
}
const ready = await createMarkdown({ html: 'sanitize' }).ready()
const hostile = ready.processSync({ text: '<img src=x onerror=alert(1)> [a](javascript:b)' })
equal(renderFor(hostile.value, { kind: 'page' }), '<p><img src="x"> <a>a</a></p>')
equal(typeof markdown.fingerprint, 'string')
for (const { run } of highlighterContract(highlighter)) await run()
console.log('ok')
