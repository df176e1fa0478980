import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Contestant, contestants } from './contestants.ts'
import { corpus, writePost } from './corpus.ts'

// pnpm bench:site [sizes] [names]: measures whole builds in fresh processes, as a user starts them.
// CPU seconds of user and system of the process and its children; wall seconds; peak memory.

interface Measured {
  readonly cpu: number
  readonly wall: number
  readonly megabytes: number
}

const sizes = (process.argv[2] ?? '100,1000').split(',').map(Number)
const wanted = process.argv[3]?.split(',')
const heap = process.argv[4]

function measure(contestant: Contestant, folder: string): Measured {
  const [command = '', ...args] = contestant.command(heap)
  const result = spawnSync('/usr/bin/time', ['-f', '%U %S %e %M', command, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, CI: '', NO_COLOR: '1' },
    maxBuffer: 1 << 28,
  })
  if (result.status !== 0) throw new Error(`${contestant.name}: ${result.stdout}\n${result.stderr}`)
  const [user = 0, system = 0, wall = 0, kilobytes = 0] =
    result.stderr.trimEnd().split('\n').at(-1)?.split(' ').map(Number) ?? []
  return { cpu: user + system, wall, megabytes: Math.round(kilobytes / 1024) }
}

function prepare(contestant: Contestant, folder: string, size: number): string {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  contestant.prepare(folder)
  const posts = join(folder, contestant.posts)
  for (const post of corpus(size)) writePost(posts, post)
  return posts
}

/** The edits, each on the state that the one before left. */
const edits: readonly {
  readonly name: string
  readonly edit: (posts: string, size: number) => void
}[] = [
  { name: 'cold', edit: () => {} },
  { name: 'nothing changed', edit: () => {} },
  {
    name: 'one body',
    edit: (posts, size) =>
      replaceIn(
        posts,
        size >> 1,
        /---\n(?=[A-Z])/,
        '---\nA new sentence about herons and lanterns.\n\n',
      ),
  },
  {
    name: 'one title',
    edit: (posts, size) => replaceIn(posts, size >> 2, /title: "/, 'title: "Renamed '),
  },
  {
    name: 'one tag',
    edit: (posts) => {
      for (const name of readdirSync(posts)) {
        const text = readFileSync(join(posts, name), 'utf8')
        if (text.includes('"tag-7"'))
          writeFileSync(join(posts, name), text.replace('"tag-7"', '"tag-seven"'))
      }
    },
  },
  { name: 'one deleted', edit: (posts, size) => rmSync(join(posts, `post-${size - 3}.md`)) },
]

function replaceIn(posts: string, number: number, what: RegExp, by: string): void {
  const location = join(posts, `post-${number}.md`)
  writeFileSync(location, readFileSync(location, 'utf8').replace(what, by))
}

const base = join(import.meta.dirname, '../.octavo/bench')
for (const size of sizes) {
  for (const contestant of contestants.filter(({ name }) => wanted?.includes(name) ?? true)) {
    if (!contestant.isInstalled()) {
      console.log(`${size}\t${contestant.name}\tnot installed`)
      continue
    }
    const folder = join(base, `${contestant.name}-${size}`)
    const posts = prepare(contestant, folder, size)
    for (const { name, edit } of edits) {
      edit(posts, size)
      const { cpu, wall, megabytes } = measure(contestant, folder)
      console.log(
        `${size}\t${contestant.name}\t${name}\t${cpu.toFixed(2)} s CPU\t${wall.toFixed(2)} s\t${megabytes} MB`,
      )
    }
    if (!existsSync(join(folder, contestant.page('post-1'))))
      throw new Error(`${contestant.name} made no page for post-1`)
    rmSync(folder, { recursive: true })
  }
}
