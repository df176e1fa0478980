// One process of tags.ts: reads posts as JSON, lists what is related and prints how long that took, as posts.h does.
// node --conditions=@octavo/source ours.ts FILE TIMES
import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { relatedByTerms } from '../../src/related-by-terms.ts'
import type { Tagged } from './usual-recipe.ts'

const [file = '', times = '0'] = process.argv.slice(2)
const posts: Tagged[] = JSON.parse(readFileSync(file, 'utf8'))
// What reading has left the engine to compile is not to be counted.
await setTimeout(100)
const milliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e3
// Of all threads: those that compile, too.
const cpu = (): number => milliseconds(process.cpuUsage())
const ownCpu = (): number => milliseconds(process.threadCpuUsage())
const listRelated = () => relatedByTerms(posts, ({ tags }) => tags, { limit: 5 })

const beginCpu = cpu()
const begin = ownCpu()
const lists = listRelated()
const first = ownCpu() - begin
const firstCpu = cpu() - beginCpu
const later = Array.from({ length: Number(times) }, () => {
  const started = cpu()
  listRelated()
  return cpu() - started
})
const median = later.sort((a, b) => a - b)[later.length >> 1]
const checksum = lists.reduce(
  (sum, list) => list.reduce((s, to, i) => s + ((to * (i + 1)) % 1000003), sum),
  0,
)
console.log([first, firstCpu, median, checksum].join(' '))
