// Tags only, top 5 by number of shared tags: this package, the usual recipe (a Map of counts), the same algorithm in C, and
// one in C that counts in bytes, as this package did before.
// node --conditions=@octavo/source bench/tags/tags.ts [posts…]; needs cc for the C side.
//
// Ours and the C programs are each measured in the same way: processes of their own, in turns, which read the posts first. The
// clock runs from posts in memory to the lists, and is one of CPU, for others may use the machine. "First" is the first time in a process, of the
// thread that waits for the lists; "with compiling" is that of all threads, those in which the engine compiles meanwhile included; "warm" is the median of
// later times. Medians of seven processes. Ours gets tags as strings, C gets them numbered.
import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { relatedByTerms } from '../../src/related-by-terms.ts'
import { seeded } from '../made-posts.ts'
import { type Tagged, usualRecipe } from './usual-recipe.ts'

const folder = mkdtempSync(join(tmpdir(), 'octavo-tags-'))
const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const [rows, counting] = ['rows', 'counting'].map((name) => {
  const program = join(folder, name)
  execFileSync('cc', ['-O2', '-o', program, pathOf(`${name}.c`)])
  return program
}) as [string, string]
const sizes = process.argv.slice(2).map(Number)
for (const size of sizes.length > 0 ? sizes : [5000, 20000, 60000]) compare(size)
rmSync(folder, { recursive: true })

function compare(size: number): void {
  const posts = madePosts(size)
  const some = Math.min(size, 1500) // the recipe is slow: measured on a part, multiplied
  const started = process.cpuUsage()
  const recipe = usualRecipe(posts, some)
  const { user, system } = process.cpuUsage(started)
  const usual = ((user + system) / 1e3) * (size / some)
  const lists = relatedByTerms(posts, ({ tags }) => tags, { limit: 5 })
  for (let i = 0; i < some; i++)
    if (`${lists[i]}` !== `${recipe[i]}`) throw new Error(`different lists for post ${i}`)

  const asJson = join(folder, 'posts.json')
  const asNumbers = join(folder, 'posts.txt')
  writeFileSync(asJson, JSON.stringify(posts))
  writeFileSync(asNumbers, numbered(posts))
  const times = size > 10_000 ? '3' : '9'
  const node = [...process.execArgv, pathOf('ours.ts'), asJson, times]
  const [ours, same, counted] = inTurns(
    () => run(process.execPath, node, asNumbers),
    () => run(rows, [times], asNumbers),
    () => run(counting, [times], asNumbers),
  ) as [Figures, Figures, Figures]
  const shown = (name: string, { first, firstCpu, warm }: Figures): string => {
    const against = (one: number, other: number): string =>
      one === other
        ? `${one.toFixed(1)} ms`
        : `${one.toFixed(1)} ms (ours ${(other / one).toFixed(1)} x)`
    return `  ${name}: first ${against(first, ours.first)}, with compiling ${against(firstCpu, ours.firstCpu)}, warm ${against(warm, ours.warm)}`
  }
  console.log(`${size} posts: the recipe ${(usual / ours.firstCpu).toFixed(0)} x the CPU of ours`)
  console.log(shown('ours', ours))
  console.log(shown('C', same))
  console.log(shown('C, counting', counted))
}

function madePosts(size: number): Tagged[] {
  const random = seeded(7)
  return Array.from({ length: size }, () => {
    const count = 4 + (random() < 0.5 ? 1 : 0)
    const tags = new Set<string>()
    while (tags.size < count) tags.add(`tag-${Math.floor(random() * 28)}`)
    return { tags: [...tags] }
  })
}

function numbered(posts: readonly Tagged[]): string {
  const numbers = new Map<string, number>()
  const lines = posts.map(({ tags }) => {
    const own = tags.map((tag) => {
      const number = numbers.get(tag) ?? numbers.size
      numbers.set(tag, number)
      return number
    })
    return `${own.length} ${own.join(' ')}`
  })
  return `${posts.length} ${numbers.size}\n${lines.join('\n')}\n`
}

/** Milliseconds. */
interface Figures {
  readonly first: number
  readonly firstCpu: number
  readonly warm: number
  readonly checksum: number
}

function run(program: string, given: readonly string[], input: string): Figures {
  const stdin = openSync(input, 'r')
  const printed = execFileSync(program, given, { stdio: [stdin, 'pipe', 'inherit'] }).toString()
  closeSync(stdin)
  const [first = 0, firstCpu = 0, warm = 0, checksum = 0] = printed.split(' ').map(Number)
  return { first, firstCpu, warm, checksum }
}

/** Medians of seven turns. All have to find the same lists. */
function inTurns(...runs: readonly (() => Figures)[]): Figures[] {
  const turns = Array.from({ length: 7 }, () => runs.map((one) => one()))
  const checksums = new Set(turns.flat().map(({ checksum }) => checksum))
  if (checksums.size > 1) throw new Error(`different lists: ${[...checksums]}`)
  return runs.map((_, i) => {
    const median = (name: keyof Figures): number =>
      turns.map((turn) => turn[i]?.[name] ?? 0).sort((a, b) => a - b)[3] ?? 0
    return {
      first: median('first'),
      firstCpu: median('firstCpu'),
      warm: median('warm'),
      checksum: median('checksum'),
    }
  })
}
