// CPU time and bytes of a card, cold and with everything loaded.
// node --conditions=@octavo/source packages/og-images/bench/cards.ts [how many]
import { createSocialImages, postCard } from '@octavo/og-images'

const count = Number(process.argv[2] ?? 200)
const cards = createSocialImages({ template: postCard })
const words = 'how we learned to run a retrospective that people look forward to'.split(' ')

async function draw(i: number): Promise<number> {
  const title = `${words.slice(0, 2 + (i % words.length)).join(' ')} ${i}`
  const { value } = cards.prepare(
    { title, siteName: 'Small Rooms', byline: 'Mara Lind' },
    { path: `${i}` },
  )
  return (await value.asset.read()).length
}

async function timed(title: string, runs: number, from: number): Promise<void> {
  const before = process.cpuUsage()
  let bytes = 0
  for (let i = 0; i < runs; i++) bytes += await draw(from + i)
  const { user, system } = process.cpuUsage(before)
  const each = ((user + system) / 1000 / runs).toFixed(1)
  console.log(
    `${title.padEnd(24)}${each.padStart(8)} ms of CPU each, ${Math.round(bytes / runs / 1024)} KiB`,
  )
}

await timed('the first card', 1, 0)
await timed(`${count} more`, count, 1)
