/**
 * CPU microseconds a character that hostile texts take, the slowest first, with every feature on:
 * `node --conditions=@octavo/source bench/hostile.ts 65536 satteri`. Linear means: the same at every size.
 * A third word gives the mode of HTML (`sanitize`, `trusted`, `escape`). Each line shows how many times as long as
 * the text its HTML is; what throws, or becomes too long without a diagnostic, is shown first.
 */
import { type MarkdownParser, renderFor } from '@octavo/markdown'
import { nameToEmoji } from 'gemoji'
import type { HtmlMode } from '../src/settings.ts'
import { hostile } from '../test/support/hostile.ts'
import { colours, formulas, readyMarkdown } from '../test/support/ready-markdown.ts'

const [size = '16384', engine = 'remark', mode = 'sanitize'] = process.argv.slice(2)
const bytes = Number(size)
const parser = engine === 'satteri' ? await fastParser() : undefined
const markdown = readyMarkdown({
  html: mode as HtmlMode,
  abbreviations: true,
  code: { lineNumbers: true, copy: 'Copy' },
  directives: true,
  embeds: true,
  emoji: nameToEmoji,
  figures: true,
  highlighter: colours,
  math: formulas,
  mermaid: 'client',
  typography: true,
  wikiLinks: true,
  ...(parser && { parser }),
})
// What runs for the first time is compiled first.
for (const make of Object.values(hostile)) markdown.processSync({ text: make(500) })

const rows = Object.entries(hostile).map(([name, make]) => measure(name, make(bytes)))
rows.sort(
  (a, b) => Number(b.isBad) - Number(a.isBad) || b.cost - a.cost || (a.name < b.name ? -1 : 1),
)
for (const { name, cost, growth, isBad } of rows.slice(0, 20)) {
  console.log(`${cost.toFixed(1).padStart(6)} ${growth.padStart(7)} ${isBad ? 'BAD ' : ''}${name}`)
}
console.log(`${rows.length} texts of ${bytes} characters, ${engine}, ${mode}`)

function measure(name: string, text: string) {
  const times = Array.from({ length: bytes > 100_000 ? 1 : 2 }, () => microseconds(text))
  const cost = Math.min(...times.map(({ time }) => time)) / text.length
  const { value, diagnostics } = markdown.processSync({ text })
  const isLimited = diagnostics.some(({ severity }) => severity === 'error')
  const isUnread = diagnostics.some(({ code }) => code === 'markdown/not-read')
  const length = renderFor(value, { kind: 'page' }).length
  const isBad = isUnread || (length > 100 * text.length + 100_000 && !isLimited)
  return { name, cost, growth: `${(length / text.length).toFixed(1)}x`, isBad }
}

function microseconds(text: string) {
  const before = process.cpuUsage()
  markdown.processSync({ text })
  const { user, system } = process.cpuUsage(before)
  return { time: user + system }
}

// The adapter depends on this package, so this package cannot import it by name.
async function fastParser(): Promise<MarkdownParser> {
  const adapter = new URL('../../markdown-satteri/src/index.ts', import.meta.url).href
  const { satteri } = (await import(adapter)) as { satteri: () => MarkdownParser }
  const parser = satteri()
  await parser.load?.()
  return parser
}
