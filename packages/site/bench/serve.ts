import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { contestants } from './contestants.ts'
import { corpus, writePost } from './corpus.ts'

// node bench/serve.ts [posts] [saves] [contestant]: what a save costs under `octavo serve`, from the save until the new
// page has arrived in a browser that waits for it, and what follows it before the relations of others do. CPU
// milliseconds of the server and of its builder, V8's threads included (Linux only: the scheduler's own count, in
// nanoseconds; /proc/PID/stat counts in hundredths of a second).

const [size = 1000, saves = 12] = process.argv.slice(2, 4).map(Number)
const name = process.argv[4] ?? 'octavo'
const contestant = contestants.find((one) => one.name === name)
if (contestant === undefined) throw new Error(`there is no contestant ${name}`)

const folder = join(import.meta.dirname, `../.octavo/bench/serve-${name}-${size}`)
const posts = join(folder, contestant.posts)
// The folder of the last time is used again: its first build takes longer than all that is measured here.
if (!existsSync(join(folder, '_site'))) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  contestant.prepare(folder)
  for (const post of corpus(size)) writePost(posts, post)
}

/** CPU milliseconds so far: of the threads that run JavaScript, and of those that compile and collect for them. */
interface Cpu {
  readonly server: number
  readonly builder: number
  readonly helpers: number
}

function cpuOf(server: number): Cpu {
  const [builder] = readFileSync(`/proc/${server}/task/${server}/children`, 'utf8').split(' ')
  const [mains, helpers] = [server, Number(builder)]
    .map(threadsOf)
    .reduce(
      ([mains, helpers], [main = 0, ...others]) => [
        [...mains, main],
        helpers + others.reduce((sum, one) => sum + one, 0),
      ],
      [[] as number[], 0],
    )
  return { server: mains[0] as number, builder: mains[1] as number, helpers }
}

/** CPU milliseconds of each thread of a process, the main one first. */
function threadsOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`)
    .sort((a, b) => Number(a) - Number(b))
    .map((thread) => {
      const [onCpu] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')
      return Number(onCpu) / 1e6
    })
}

const KINDS = ['builder', 'server', 'helpers'] as const

function between(from: Cpu, to: Cpu): Cpu {
  const [builder = 0, server = 0, helpers = 0] = KINDS.map((kind) => to[kind] - from[kind])
  return { builder, server, helpers }
}

function totalOf({ server, builder, helpers }: Cpu): number {
  return server + builder + helpers
}

/** `mean (median), least to most`. */
function summary(values: readonly number[]): string {
  const ordered = values.toSorted((a, b) => a - b).map((value) => value.toFixed(1))
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return `${mean.toFixed(1)} (${ordered[values.length >> 1]}), ${ordered[0]} to ${ordered.at(-1)}`
}

function started(server: ChildProcess): Promise<string> {
  let text = ''
  server.stdout?.setEncoding('utf8')
  return new Promise((resolve, reject) => {
    server.stdout?.on('data', (part: string) => {
      text += part
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0]
      if (url !== undefined) resolve(url)
    })
    server.once('exit', () => reject(new Error(`the server ended: ${text}`)))
  })
}

/** Waits for one event of the server that names a file. */
async function changed(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  file: string,
): Promise<void> {
  let text = ''
  for (;;) {
    const { value, done } = await reader.read()
    if (done) throw new Error('the server closed the line')
    text += new TextDecoder().decode(value)
    if (text.includes(JSON.stringify(file))) return
  }
}

const server = spawn(process.execPath, [join(import.meta.dirname, '../bin/octavo.js'), 'serve'], {
  cwd: folder,
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  const url = await started(server)
  const events = await fetch(`${url}/_octavo/events`)
  const reader = events.body?.getReader() as ReadableStreamDefaultReader<Uint8Array>
  const costs: Cpu[] = []
  const after: Cpu[] = []
  // The first build is written down.
  await setTimeout(8000)
  for (let save = 0; save < saves; save++) {
    const post = `post-${Math.floor((size * (save + 1)) / (saves + 2))}`
    const location = join(posts, `${post}.md`)
    const sentence = `Save ${save} at ${Date.now()} speaks of herons and lanterns.`
    const from = cpuOf(server.pid as number)
    writeFileSync(location, `${readFileSync(location, 'utf8')}\n${sentence}\n`)
    // An event may tell of the relations that an earlier save has changed.
    do await changed(reader, `${post}/index.html`)
    while (!(await (await fetch(`${url}/${post}/`)).text()).includes(sentence))
    const arrived = cpuOf(server.pid as number)
    costs.push(between(from, arrived))
    // Collecting and compiling go on for a moment.
    await setTimeout(500)
    after.push(between(arrived, cpuOf(server.pid as number)))
    // The relations of other posts follow when nothing more is saved, and two seconds later the cache is written.
    await setTimeout(4500)
  }
  console.log(
    `${size} posts, ${name}, ms of CPU: ${costs.map((cost) => totalOf(cost).toFixed(0)).join(' ')}`,
  )
  console.log(`a save, mean (median): ${summary(costs.map(totalOf))}`)
  for (const kind of KINDS) console.log(`  ${kind}: ${summary(costs.map((cost) => cost[kind]))}`)
  console.log(`half a second after it: ${summary(after.map(totalOf))}`)
  if (readdirSync(posts).length !== size) throw new Error('posts are missing')
} finally {
  server.kill('SIGTERM')
}
