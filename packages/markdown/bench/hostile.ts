/**
 * CPU microseconds a character that hostile texts take, the slowest first, with every feature on:
 * `node --conditions=@octavo/source bench/hostile.ts 65536 satteri`. Linear means: the same at every size.
 * A third word gives the mode of HTML (`sanitize`, `trusted`, `escape`). Each line shows how many times as long as
 * the text its HTML is; what throws, or becomes too long without a diagnostic, is shown first.
 */
import { hostile } from '../test/support/hostile.ts'
import { type Measured, measureHostile, prepareHostile } from './hostile-pipeline.ts'

const [size = '16384', engine = 'remark', mode = 'sanitize'] = process.argv.slice(2)
const length = Number(size)
const markdown = await prepareHostile(engine, mode)
// What runs for the first time is compiled first.
for (const make of Object.values(hostile)) markdown.processSync({ text: make(500) })

const rows = Object.entries(hostile).map(([name, make]) => {
  const text = make(length)
  const rounds = Array.from({ length: length > 100_000 ? 1 : 2 }, () =>
    measureHostile(markdown, text),
  )
  const cost = Math.min(...rounds.map((round) => round.cost))
  return { ...(rounds[0] as Measured), name, cost }
})
rows.sort(
  (a, b) => Number(b.isBad) - Number(a.isBad) || b.cost - a.cost || (a.name < b.name ? -1 : 1),
)
for (const { name, cost, growth, isBad } of rows.slice(0, 20)) {
  const columns = `${cost.toFixed(1).padStart(6)} ${`${growth.toFixed(1)}x`.padStart(7)}`
  console.log(`${columns} ${isBad ? 'BAD ' : ''}${name}`)
}
console.log(`${rows.length} texts of ${length} characters, ${engine}, ${mode}`)
