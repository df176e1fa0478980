// Tags only, top 5 by number of shared tags: this package, the usual recipe (a Map of counts), the same algorithm in C, and
// one in C that counts in bytes, as this package did before.
// node --conditions=@octavo/source bench/tags/tags.ts [posts…]; needs cc for the C side.
import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { relatedByTerms } from '../../src/related-by-terms.ts'
import { seeded } from '../made-posts.ts'

interface Tagged {
  readonly tags: readonly string[]
}

const folder = mkdtempSync(join(tmpdir(), 'octavo-tags-'))
const [rows, counting] = ['rows', 'counting'].map((name) => {
  const program = join(folder, name)
  execFileSync('cc', ['-O2', '-o', program, new URL(`${name}.c`, import.meta.url).pathname])
  return program
}) as [string, string]
const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
const sizes = process.argv.slice(2).map(Number)
for (const size of sizes.length > 0 ? sizes : [5000, 20000, 60000]) {
  const random = seeded(7)
  const posts: Tagged[] = Array.from({ length: size }, () => {
    const count = 4 + (random() < 0.5 ? 1 : 0)
    const tags = new Set<string>()
    while (tags.size < count) tags.add(`tag-${Math.floor(random() * 28)}`)
    return { tags: [...tags] }
  })
  const some = Math.min(size, 1500) // the recipe is slow: measured on a part, multiplied
  let started = cpu()
  const lists = relatedByTerms(posts, ({ tags }) => tags, { limit: 5 })
  const ours = cpu() - started
  started = cpu()
  const recipe = usualRecipe(posts, some)
  const usual = ((cpu() - started) * size) / some
  const [same, checksum] = inC(rows, posts)
  const [counted, otherChecksum] = inC(counting, posts)
  for (let i = 0; i < some; i++)
    if (`${lists[i]}` !== `${recipe[i]}`) throw new Error(`different lists for post ${i}`)
  const own = lists.reduce(
    (sum, list) => list.reduce((s, to, i) => s + ((to * (i + 1)) % 1000003), sum),
    0,
  )
  if (own !== checksum || own !== otherChecksum)
    throw new Error(`C found others: ${checksum} and ${otherChecksum}, not ${own}`)
  const times = (seconds: number): string =>
    `${(seconds * 1000).toFixed(0)} ms (ours ${(ours / seconds).toFixed(1)} x)`
  console.log(
    `${size} posts: ours ${(ours * 1000).toFixed(0)} ms, recipe ${usual.toFixed(1)} s (${(usual / ours).toFixed(0)} x), C ${times(same)}, C counting ${times(counted)}`,
  )
}

function usualRecipe(posts: readonly Tagged[], some: number): number[][] {
  const having = new Map<string, number[]>()
  posts.forEach(({ tags }, i) => {
    for (const tag of tags) {
      const others = having.get(tag)
      if (others) others.push(i)
      else having.set(tag, [i])
    }
  })
  return posts.slice(0, some).map(({ tags }, from) => {
    const shared = new Map<number, number>()
    for (const tag of tags)
      for (const to of having.get(tag) ?? [])
        if (to !== from) shared.set(to, (shared.get(to) ?? 0) + 1)
    return [...shared]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, 5)
      .map(([to]) => to)
  })
}

function inC(
  program: string,
  posts: readonly Tagged[],
): readonly [seconds: number, checksum: number] {
  const numbers = new Map<string, number>()
  const lines = posts.map(({ tags }) => {
    const own = tags.map((tag) => {
      const number = numbers.get(tag) ?? numbers.size
      numbers.set(tag, number)
      return number
    })
    return `${own.length} ${own.join(' ')}`
  })
  const input = `${posts.length} ${numbers.size}\n${lines.join('\n')}\n`
  const [seconds = 0, checksum = 0] = execFileSync(program, { input })
    .toString()
    .split(' ')
    .map(Number)
  return [seconds, checksum]
}
