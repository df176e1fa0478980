/**
 * CPU microseconds a character that hostile texts take, the slowest first, with every feature on:
 * `node --conditions=@octavo/source bench/hostile.ts 65536`. Linear means: the same at every size.
 */
import { hostileTexts } from '../test/support/hostile-texts.ts'
import { colours, formulas, readyMarkdown } from '../test/support/ready-markdown.ts'

const size = Number(process.argv[2] ?? 16_384)
const markdown = readyMarkdown({
  html: 'sanitize',
  abbreviations: true,
  directives: true,
  embeds: true,
  figures: true,
  highlighter: colours,
  math: formulas,
  typography: true,
  wikiLinks: true,
})

const rows = Object.entries(hostileTexts).map(([name, make]) => {
  const text = make(size)
  const times = Array.from({ length: size > 100_000 ? 1 : 2 }, () => microseconds(text))
  return { name, cost: Math.min(...times) / text.length }
})
rows.sort((a, b) => b.cost - a.cost || (a.name < b.name ? -1 : 1))
for (const { name, cost } of rows.slice(0, 15))
  console.log(`${cost.toFixed(1).padStart(6)}  ${name}`)
console.log(`${rows.length} texts of ${size} characters`)

function microseconds(text: string): number {
  const before = process.cpuUsage()
  markdown.processSync({ text })
  const { user, system } = process.cpuUsage(before)
  return user + system
}
