/**
 * When workers pay: `node --conditions=@octavo/source bench/workers.ts [posts: 100,1000,4000] [rounds: 3]`. Each row is the least of
 * the rounds of a fresh process that loads the pipeline and makes documents of all posts: in its own thread, in one worker, in two,
 * and in as many as `auto` starts. CPU seconds count all threads. First checks that all make the same.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { createMarkdown, lowlight, type MarkdownParser } from '@octavo/markdown'
import { answerIn, type MessageEnd, markdownInWorker } from '@octavo/markdown/worker'
import { generatedPosts } from './generated-posts.ts'

type Parser = 'default' | 'satteri'
type Workers = 0 | 1 | 2 | 'auto'

interface Measured {
  readonly cpu: number
  readonly wall: number
  readonly started: number
  readonly digest: string
}

async function pipelineOf(parser: Parser) {
  if (parser === 'default') return createMarkdown({ highlighter: lowlight() })
  // The adapter depends on this package, so this package cannot import it by name.
  const adapter = new URL('../../markdown-satteri/src/index.ts', import.meta.url).href
  const { satteri } = (await import(adapter)) as { satteri: () => MarkdownParser }
  return createMarkdown({ highlighter: lowlight(), parser: satteri() })
}

/** Makes all documents, as a site does: in order, so many texts ahead, each document turned into text when its turn comes. */
async function run(parser: Parser, count: number, workers: Workers): Promise<Measured> {
  const posts = generatedPosts(count)
  const cpuBefore = process.cpuUsage()
  const from = performance.now()
  let started = 0
  const markdown = await pipelineOf(parser)
  const start = () => {
    started++
    return new Worker(fileURLToPath(import.meta.url), { workerData: parser })
  }
  const pooled = workers === 0 ? undefined : markdownInWorker(markdown, { start, workers })
  const { process: documentOf, concurrency } = pooled ?? { ...markdown, concurrency: 1 }
  const hash = createHash('sha1')
  const begun: ReturnType<typeof documentOf>[] = []
  const finishFirst = async () => {
    hash.update(JSON.stringify((await begun.shift())?.value))
  }
  for (const text of posts) {
    begun.push(documentOf({ text }))
    if (begun.length >= concurrency) await finishFirst()
  }
  while (begun.length > 0) await finishFirst()
  const wall = (performance.now() - from) / 1000
  const { user, system } = process.cpuUsage(cpuBefore)
  pooled?.stop()
  return { cpu: (user + system) / 1e6, wall, started, digest: hash.digest('hex') }
}

function measure(parser: Parser, count: number, workers: Workers): Measured {
  const args = ['--conditions=@octavo/source', fileURLToPath(import.meta.url)]
  const output = execFileSync(process.execPath, [...args, 'run', parser, `${count}`, `${workers}`])
  return JSON.parse(output.toString())
}

function compare(counts: readonly number[], rounds: number): void {
  for (const parser of ['default', 'satteri'] as const) {
    for (const count of counts) {
      const digests = new Set<string>()
      for (const workers of [0, 1, 2, 'auto'] as const) {
        const runs = Array.from({ length: rounds }, () => measure(parser, count, workers))
        for (const { digest } of runs) digests.add(digest)
        const cpu = Math.min(...runs.map((one) => one.cpu))
        const wall = Math.min(...runs.map((one) => one.wall))
        const started = runs.map((one) => one.started).join(' ')
        const figures = [`${cpu.toFixed(2)} s CPU`, `${wall.toFixed(2)} s`, `started ${started}`]
        console.log([parser, count, `workers ${workers}`, ...figures].join('\t'))
      }
      if (digests.size !== 1) throw new Error(`${parser}: not the same documents`)
    }
  }
}

const [first = '100,1000,4000', ...others] = process.argv.slice(2)
if (parentPort !== null) {
  await answerIn(parentPort as MessageEnd, await pipelineOf(workerData))
} else if (first === 'run') {
  const [parser = 'default', count, workers] = others
  const asked = workers === 'auto' ? workers : (Number(workers) as Workers)
  console.log(JSON.stringify(await run(parser as Parser, Number(count), asked)))
} else {
  compare(first.split(',').map(Number), Number(others[0] ?? 3))
}
