/**
 * Looks for kinds of hostile text nobody thought of: random mixes of signs, repeated, with a beginning and an end
 * of their own. `node --conditions=@octavo/source bench/hostile-search.ts 1 500 8192 remark sanitize`: seed, number, characters,
 * parser, mode of HTML. Shows what costs more than 25 µs of CPU a character, what costs twice as much a character as a quarter of
 * it does, and what is bad in the sense of `bench/hostile.ts`. What it finds belongs into `test/support/hostile-finds.ts`.
 */
import { seeded } from '../src/contracts/random-markdown.ts'
import { hostileMix } from '../test/support/hostile-mix.ts'
import { measureHostile, prepareHostile } from './hostile-pipeline.ts'

const [seed = '1', count = '500', size = '8192', engine, mode] = process.argv.slice(2)
const length = Number(size)
const markdown = await prepareHostile(engine, mode)
const random = seeded(Number(seed))
for (let i = 0; i < Number(count); i++) {
  const { name, make } = hostileMix(random)
  const large = measureHostile(markdown, make(length))
  const isSuspect = large.cost > 25 && measureHostile(markdown, make(length)).cost > 25
  const small = isSuspect ? large : measureHostile(markdown, make(length / 4))
  const grows = large.cost > 2 * small.cost && large.cost > 8
  if (!isSuspect && !grows && !large.isBad) continue
  const again = measureHostile(markdown, make(4 * length))
  const figures = [small, large, again].map(({ cost }) => cost.toFixed(1)).join(' → ')
  console.log(`${figures}${large.isBad || again.isBad ? ' BAD' : ''}  ${name}`)
}
console.log(`${count} mixes of ${size} characters, seed ${seed}`)
