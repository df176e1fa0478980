/**
 * Posts a second, ours beside others, in one process: `node --conditions=@octavo/source bench/speed.ts`.
 * First checks that ours and the stock stack write the same; then measures in turns: CPU time, for each post the
 * least of the rounds. Only ratios within one run say something. Further argument: `memory` processes 1,000 posts once.
 */
import {
  createMarkdown,
  lowlight,
  type MarkdownOptions,
  type MarkdownParser,
  renderFor,
  temml,
} from '@octavo/markdown'
import { nameToEmoji } from 'gemoji'
import { hasBlogs, posts18f } from '../test/support/corpora.ts'
import { sameAsStock, withoutIntendedDifferences } from '../test/support/stock-stack.ts'
import { generatedPosts } from './generated-posts.ts'
import { markdownIt, markedAlone, nineStockPlugins, plainUnified, satteriAlone } from './rivals.ts'

// The adapter depends on this package, so this package cannot import it by name.
const adapter = new URL('../../markdown-satteri/src/index.ts', import.meta.url).href
const { satteri } = (await import(adapter)) as { satteri: () => MarkdownParser }

type Render = (text: string) => unknown

const everything: MarkdownOptions = {
  abbreviations: true,
  callouts: true,
  code: { copy: 'Copy' },
  directives: true,
  embeds: true,
  emoji: nameToEmoji,
  figures: true,
  math: temml(),
  typography: true,
  wikiLinks: true,
}

async function ours(options: MarkdownOptions): Promise<(text: string) => string> {
  const markdown = await createMarkdown({
    ...sameAsStock,
    highlighter: lowlight(),
    ...options,
  }).ready()
  return (text) => renderFor(markdown.processSync({ text }).value, { kind: 'page' })
}

const stock = nineStockPlugins()
const standard = await ours({})
const fast = await ours({ parser: satteri() })
const rows: readonly (readonly [string, Render])[] = [
  ['stock plugins', stock],
  ['default parser', standard],
  ['satteri parser', fast],
  ['default, everything on', await ours(everything)],
  ['satteri, everything on', await ours({ ...everything, parser: satteri() })],
  ['unified, GFM, no plugins', plainUnified()],
  ['markdown-it', markdownIt()],
  ['marked', markedAlone],
  ['satteri alone', satteriAlone],
]

if (process.argv[2] === 'memory') {
  for (const post of generatedPosts(1000)) standard(post)
  console.log(
    `1,000 posts, ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB resident at the end`,
  )
} else {
  compare('generated', generatedPosts(60))
  if (hasBlogs)
    compare(
      '18F',
      posts18f()
        .filter((_, i) => i % 8 === 0)
        .map(({ text }) => text),
    )
}

function compare(name: string, posts: readonly string[]): void {
  const bytes = posts.reduce((sum, post) => sum + Buffer.byteLength(post), 0)
  console.log(`\n${name}: ${posts.length} posts, ${Math.round(bytes / posts.length)} bytes each`)
  for (const [parser, render] of [
    ['default', standard],
    ['satteri', fast],
  ] as const) {
    const different = posts.filter(
      (post) =>
        withoutIntendedDifferences(render(post)) !== withoutIntendedDifferences(stock(post)),
    )
    console.log(
      `${parser} parser: ${posts.length - different.length} of ${posts.length} as the stock stack`,
    )
  }
  const least = rows.map(() => posts.map(() => Number.POSITIVE_INFINITY))
  for (let round = 0; round < 5; round++) {
    for (const [i, [, render]] of rows.entries()) {
      const times = least[i] ?? []
      for (const [j, post] of posts.entries()) {
        times[j] = Math.min(
          times[j] ?? 0,
          cpuMilliseconds(() => render(post)),
        )
      }
    }
  }
  const sums = least.map((times) => times.reduce((sum, time) => sum + time, 0))
  const [reference = 1] = sums
  for (const [i, [label]] of rows.entries()) {
    const time = sums[i] ?? 1
    const perSecond = Math.round((posts.length / time) * 1000)
    const megabytes = (bytes / time / 1000).toFixed(1)
    console.log(
      `${label.padEnd(26)}${String(perSecond).padStart(7)} posts/s${megabytes.padStart(7)} MB/s   ${(reference / time).toFixed(2)} x stock`,
    )
  }
}

function cpuMilliseconds(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
