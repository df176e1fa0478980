import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { miniSearch } from '../packages/search-minisearch/src/index.ts'
import { pagefind } from '../packages/search-pagefind/src/index.ts'
import { corpus } from '../packages/site/bench/corpus.ts'
import type { SearchEngine } from '../packages/site/src/index.ts'
import type { SearchClientModule, SearchEntry } from '../packages/theme/src/index.ts'

// pnpm bench:search [sizes]: what an index costs to make, to load and to ask, for both engines and the same posts. Queries run
// in Chromium, over loopback; before anything counts, each of the posts asked for must be found by both.

const sizes = (process.argv[2] ?? '100,300,1000').split(',').map(Number)
const engines: Readonly<Record<string, () => SearchEngine>> = { minisearch: miniSearch, pagefind }
const QUERIES = 40

function entriesOf(size: number): readonly SearchEntry[] {
  return [...corpus(size)]
    .map(({ name, title, date, tags, body }) => {
      const prose = body.replace(/```[\s\S]*?```/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      const [start = '', ...parts] = prose.split(/^## /m)
      const sections = parts.map((part, i) => {
        const [heading = '', ...blocks] = part.split('\n\n')
        return { id: `s${i}`, title: heading, text: blocks.join('\n\n') }
      })
      return {
        ...{ url: `/${name}/`, title, kind: 'posts', language: 'en', date, keywords: tags },
        text: { digest: name, read: () => [{ text: start }, ...sections] },
      }
    })
    .sort((a, b) => (a.url < b.url ? -1 : 1))
}

/** CPU seconds of this process and of those that it has waited for. */
function cpuSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100
}

async function measure(name: string, entries: readonly SearchEntry[], queries: readonly Query[]) {
  const engine = (engines[name] as () => SearchEngine)()
  const before = cpuSeconds()
  const { entry, files } = await engine.index(entries)
  const contents = new Map<string, Uint8Array>()
  for (const { path, read } of files) contents.set(`/${path}`, await read())
  // Pagefind ends a moment after its answer, and counts only then.
  await new Promise((resolve) => setTimeout(resolve, 500))
  const cpu = cpuSeconds() - before
  contents.set('/client.js', readFileSync(engine.client))
  const bytes = [...contents.values()].reduce((sum, content) => sum + gzipSync(content).length, 0)

  const asked = new Set<string>()
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const content = pathname === '/' ? '<!doctype html><html lang="en">' : contents.get(pathname)
    asked.add(pathname)
    const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html'
    response.writeHead(content === undefined ? 404 : 200, { 'content-type': type }).end(content)
  }).listen(0, '127.0.0.1')
  const loaded = (): number => {
    const sent = [...asked].reduce((sum, path) => sum + sizeOf(contents.get(path)), 0)
    return sent
  }
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  const connectMs = await page.evaluate(async (index) => {
    const from = performance.now()
    const { connect } = (await import(`${location.origin}/client.js`)) as SearchClientModule
    Object.assign(globalThis, { client: await connect(index, { language: 'en' }) })
    return performance.now() - from
  }, entry)
  const atConnect = loaded()
  const ask = (query: Query) =>
    page.evaluate(async ({ text }) => {
      const { client } = globalThis as unknown as {
        client: Awaited<ReturnType<SearchClientModule['connect']>>
      }
      const { signal } = new AbortController()
      const from = performance.now()
      const { hits } = await client.search(text, { signal, limit: 10 })
      return { ms: performance.now() - from, urls: hits.map(({ url }) => url.replace(/#.*/, '')) }
    }, query)
  const answers = []
  let firstBytes = 0
  for (const query of queries) {
    answers.push({ query, ...(await ask(query)) })
    firstBytes ||= loaded() - atConnect
  }
  await browser.close()
  server.close()
  const missed = answers.filter(({ query, urls }) => !urls.includes(query.url))
  if (missed.length > 0) throw new Error(`${name} misses ${JSON.stringify(missed.slice(0, 3))}`)
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b)
  return {
    cpu,
    files: files.length,
    bytes,
    connectMs,
    atConnect,
    firstBytes,
    median: times[times.length >> 1] as number,
    slowest: times.at(-1) as number,
  }
}

interface Query {
  readonly text: string
  readonly url: string
}

// Wasm and the pieces of Pagefind are compressed already.
function sizeOf(content: Uint8Array | undefined): number {
  return content === undefined ? 0 : Math.min(content.length, gzipSync(content).length)
}

for (const size of sizes) {
  const entries = entriesOf(size)
  const every = Math.max(1, Math.floor(size / QUERIES))
  const queries = entries
    .filter((_, i) => i % every === 0)
    .map(({ title, url }) => ({ text: title, url }))
  for (const name of Object.keys(engines)) {
    const m = await measure(name, entries, queries)
    const kB = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`
    console.log(
      [
        size,
        name,
        `${m.cpu.toFixed(2)} s CPU`,
        `${m.files} files`,
        `${kB(m.bytes)} gzip in all`,
        `first search loads ${kB(m.atConnect)} + ${kB(m.firstBytes)}`,
        `connect ${m.connectMs.toFixed(0)} ms`,
        `query ${m.median.toFixed(1)} ms (slowest ${m.slowest.toFixed(0)})`,
      ].join('\t'),
    )
  }
}
