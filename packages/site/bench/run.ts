import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Contestant } from './contestants/contestant.ts'
import { installPeers } from './contestants/npm-peers.ts'
import { contestants } from './contestants.ts'
import { corpus, writePost } from './corpus.ts'

// pnpm bench:site [sizes] [names] [heap]: measures whole builds in fresh processes, as a user starts them, and prints a
// table per size. `pnpm bench:site install` fetches the generators from npm first; Hugo and Jekyll come from the system
// (Debian: apt-get install hugo jekyll ruby-jekyll-paginate-v2 ruby-jekyll-feed ruby-jekyll-sitemap).
// CPU seconds of user and system of the process and its children; wall seconds; peak memory of the largest process.

interface Measured {
  readonly cpu: number
  readonly wall: number
  readonly megabytes: number
}

function measure(contestant: Contestant, folder: string, heap: string | undefined): Measured {
  const [command = '', ...args] = contestant.command(heap)
  const result = spawnSync('/usr/bin/time', ['-f', '%U %S %e %M', command, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, CI: '', NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' },
    maxBuffer: 1 << 28,
  })
  if (result.status !== 0) throw new Error(`${result.stdout}\n${result.stderr}`.slice(-2000))
  const [user = 0, system = 0, wall = 0, kilobytes = 0] =
    result.stderr.trimEnd().split('\n').at(-1)?.split(' ').map(Number) ?? []
  return { cpu: user + system, wall, megabytes: Math.round(kilobytes / 1024) }
}

const base = join(import.meta.dirname, '../.octavo/bench')
// Removed when all is measured. ext4 passes over what was removed within the last minutes: 1,500 folders took 0.12 s of the kernel's
// time, and 0.54 s after others had been removed. Nobody is to pay for what another one left.
const used: string[] = []

/** Writes a site. Returns where each post lies. */
function prepare(contestant: Contestant, folder: string, size: number): string[] {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  contestant.prepare(folder)
  const posts = join(folder, contestant.posts)
  const locations: string[] = []
  for (const post of corpus(size)) locations.push(writePost(posts, post, contestant.fileOf?.(post)))
  return locations
}

/** The edits, each on the state that the one before left. */
const edits: readonly {
  readonly name: string
  readonly edit: (posts: readonly string[]) => void
}[] = [
  { name: 'cold', edit: () => {} },
  { name: 'nothing changed', edit: () => {} },
  {
    name: 'one body',
    edit: (posts) => {
      const sentence = '---\nA new sentence about herons and lanterns.\n\n'
      replaceIn(posts[posts.length >> 1], /---\n(?=[A-Z])/, sentence)
    },
  },
  {
    name: 'one title',
    edit: (posts) => replaceIn(posts[posts.length >> 2], /title: "/, 'title: "Renamed '),
  },
  {
    name: 'one tag',
    edit: (posts) => {
      for (const post of posts) replaceIn(post, '"tag-7"', '"tag-seven"')
    },
  },
  { name: 'one deleted', edit: (posts) => rmSync(posts.at(-3) as string) },
]

function replaceIn(location = '', what: RegExp | string, by: string): void {
  const text = readFileSync(location, 'utf8')
  const replaced = text.replace(what, by)
  if (replaced !== text) writeFileSync(location, replaced)
}

/** Builds a site after each edit. A build that fails ends the contestant's part: the next one would not be comparable. */
function run(
  contestant: Contestant,
  size: number,
  heap: string | undefined,
): (Measured | string)[] {
  const folder = join(contestant.home ?? base, `${contestant.name}-${size}`)
  const results: (Measured | string)[] = []
  try {
    const posts = prepare(contestant, folder, size)
    for (const { name, edit } of edits) {
      edit(posts)
      const measured = measure(contestant, folder, heap)
      results.push(measured)
      const { cpu, wall, megabytes } = measured
      const figures = [`${cpu.toFixed(2)} s CPU`, `${wall.toFixed(2)} s`, `${megabytes} MB`]
      console.log([size, contestant.name, name, ...figures].join('\t'))
    }
    if (!existsSync(join(folder, contestant.page('post-1')))) throw new Error('no page for post-1')
  } catch (error) {
    console.log([size, contestant.name, edits[results.length]?.name, String(error)].join('\t'))
    results.push('failed')
    process.exitCode = 1
  }
  used.push(folder)
  return results
}

/** Each cell: CPU seconds (wall seconds), megabytes. */
function table(size: number, results: ReadonlyMap<string, readonly (Measured | string)[]>): string {
  const cellOf = (one: Measured | string | undefined): string =>
    one === undefined || typeof one === 'string'
      ? (one ?? '')
      : `${one.cpu.toFixed(2)} (${one.wall.toFixed(2)}), ${one.megabytes}`
  const rows = edits.map(({ name }, row) => [
    name,
    ...[...results.values()].map((result) => cellOf(result[row])),
  ])
  const head = [`${size} posts`, ...results.keys()]
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

const [sizeNames = '100,1000', names, heap] = process.argv.slice(2)
if (sizeNames === 'install') {
  installPeers()
  process.exit()
}
const sizes = sizeNames.split(',').map(Number)
const unknown = names
  ?.split(',')
  .find((name) => !contestants.some((contestant) => contestant.name === name))
if (!sizes.every((size) => Number.isInteger(size) && size >= 10) || unknown !== undefined) {
  const all = contestants.map(({ name }) => name).join(',')
  console.error(`pnpm bench:site [sizes, each at least 10: 100,1000] [names: ${all}] [heap in MB]`)
  console.error('pnpm bench:site install')
  process.exit(2)
}
const present = contestants.filter(({ name, version, onlyByName = false }) => {
  if (names === undefined ? onlyByName : !names.split(',').includes(name)) return false
  console.log(`${name}\t${version() ?? 'not installed'}`)
  return version() !== undefined
})
for (const size of sizes) {
  const results = present.map((one) => [one.name, run(one, size, heap)] as const)
  console.log(`\n${table(size, new Map(results))}\n`)
}
for (const folder of used) rmSync(folder, { recursive: true })
