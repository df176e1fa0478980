// Feeds of ten thousand whole posts: CPU time and the memory that it takes, against feedsmith in one run.
// node --expose-gc --conditions=@octavo/source packages/renderer/bench/feeds.ts [items]
import { atom, type Feed, jsonFeed, rss } from '@octavo/renderer'
import { generateRssFeed, parseRssFeed } from 'feedsmith'

const count = Number(process.argv[2] ?? 10_000)
const paragraph =
  '<p>Eight seconds are a long time &amp; people notice. <a href="https://example.org/b/">More</a></p>\n'
/** About six kilobytes, other for each item, made when it is read. */
const bodyOf = (i: number) => `<h2>Part ${i}</h2>${paragraph.repeat(60)}`

const feed: Feed = {
  title: 'Small Rooms',
  url: 'https://example.org/',
  feedUrl: 'https://example.org/feed.xml',
  items: Array.from({ length: count }, (_, i) => ({
    id: `post-${i}`,
    url: `https://example.org/${i}/`,
    title: `Post ${i} & its title`,
    summary: 'One sentence.',
    published: '2026-01-05T09:00:00Z',
    tags: ['trust', 'meetings'],
    content: { read: () => bodyOf(i) },
  })),
}

function withFeedsmith(): string {
  return generateRssFeed({
    title: feed.title,
    link: feed.url,
    description: feed.title,
    items: [...feed.items].map(({ id, url, title, summary = '', published, tags = [] }, i) => ({
      guid: { value: id, isPermaLink: false },
      link: url,
      title,
      description: summary,
      pubDate: new Date(published ?? 0),
      categories: tags.map((name) => ({ name })),
      content: { encoded: bodyOf(i) },
    })),
  })
}

// Both sides must mean the same before they are measured.
const some: Feed = { ...feed, items: [...feed.items].slice(0, 5) }
const ours = parseRssFeed([...rss(some)].join('')).items ?? []
for (const [i, item] of ours.entries()) {
  if (item.content?.encoded?.trim() !== bodyOf(i).trim())
    throw new Error(`item ${i} has another body`)
}

const collect = (globalThis as { gc?: () => void }).gc ?? (() => {})

function measure(name: string, run: () => { bytes: number; peak: number }): void {
  collect()
  const before = process.memoryUsage().heapUsed
  const start = process.cpuUsage()
  const { bytes, peak } = run()
  const { user, system } = process.cpuUsage(start)
  const seconds = ((user + system) / 1e6).toFixed(2)
  const kept = Math.max(0, (peak - before) / 1e6).toFixed(0)
  console.log(
    `${name.padEnd(12)}${(bytes / 1e6).toFixed(0).padStart(6)} MB ${seconds.padStart(8)} s of CPU${kept.padStart(8)} MB kept at most`,
  )
}

/** Pieces go where a file would take them; every 1,000th time what is still held is counted. */
function drain(pieces: Iterable<string>): { bytes: number; peak: number } {
  let bytes = 0
  let peak = 0
  let n = 0
  for (const piece of pieces) {
    bytes += piece.length
    if (n++ % 1000 === 0) {
      collect()
      peak = Math.max(peak, process.memoryUsage().heapUsed)
    }
  }
  return { bytes, peak }
}

for (const format of [rss, atom, jsonFeed]) measure(format.name, () => drain(format(feed)))
measure('feedsmith', () => {
  const text = withFeedsmith()
  collect()
  return { bytes: text.length, peak: process.memoryUsage().heapUsed }
})
