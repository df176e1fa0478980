import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { contestants } from './contestants.ts'
import { corpus, writePost } from './corpus.ts'

// node bench/serve.ts [posts] [saves] [contestant]: what a save costs under `octavo serve`, from the save until the new
// page has arrived in a browser that waits for it. CPU milliseconds of the server and of its builder (Linux only).

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

/** CPU milliseconds of a process and its children. */
function cpuOf(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const [user, system] = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number)
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter(Boolean)
  // The kernel counts in hundredths of a second.
  const own = ((user ?? 0) + (system ?? 0)) * 10
  return children.reduce((sum, child) => sum + cpuOf(Number(child)), own)
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
  const costs: number[] = []
  // The cache is written when the writer pauses: not while this measures.
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
    costs.push(cpuOf(server.pid as number) - from)
    // The relations of other posts follow when nothing more is saved.
    await setTimeout(3000)
  }
  const ordered = costs.toSorted((a, b) => a - b)
  console.log(`${size} posts, ${name}: ${costs.join(' ')} ms CPU; median ${ordered[saves >> 1]}`)
  if (readdirSync(posts).length !== size) throw new Error('posts are missing')
} finally {
  server.kill('SIGTERM')
}
