import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { openPack } from '../src/cache/pack.ts'

// node --conditions=@octavo/source bench/stores.ts: what it costs to keep and to find 10,000 bodies of 8 kB.

const count = 10_000
const folder = mkdtempSync(join(tmpdir(), 'octavo-stores-'))
const body = (i: number): string => `${i} `.padEnd(8000, `paragraph ${i} `)
const order = Array.from({ length: count }, (_, i) => (i * 7919) % count)

function measure(name: string, work: () => unknown): void {
  const before = process.cpuUsage()
  const rss = process.memoryUsage().rss
  work()
  const { user, system } = process.cpuUsage(before)
  const grown = Math.round((process.memoryUsage().rss - rss) / (1 << 20))
  console.log(
    `${name.padEnd(34)} ${String(Math.round((user + system) / 1000)).padStart(6)} ms CPU  +${grown} MB`,
  )
}

const pack = openPack(folder, 'bodies-0.pack')
const places: ReturnType<typeof pack.add>[] = []
measure('pack: write', () => {
  for (let i = 0; i < count; i++) places.push(pack.add(body(i)))
  pack.flush(true)
})
pack.close()
measure('pack: open and read all', () => {
  const opened = openPack(folder, 'bodies-0.pack')
  for (const i of order) {
    if (opened.read(places[i] as (typeof places)[0]) !== body(i)) throw new Error('pack')
  }
  opened.close()
})

const { DatabaseSync } = await import('node:sqlite')
const file = join(folder, 'bodies.sqlite')
measure('node:sqlite: write', () => {
  const database = new DatabaseSync(file)
  database.exec('create table bodies (id integer primary key, text text) strict; begin')
  const insert = database.prepare('insert into bodies values (?, ?)')
  for (let i = 0; i < count; i++) insert.run(i, body(i))
  database.exec('commit')
  database.close()
})
measure('node:sqlite: open and read all', () => {
  const database = new DatabaseSync(file)
  const select = database.prepare('select text from bodies where id = ?')
  for (const i of order) {
    if ((select.get(i) as { text: string }).text !== body(i)) throw new Error('sqlite')
  }
  database.close()
})

const all = Array.from({ length: count }, (_, i) => body(i))
measure('one JSON file: write', () => writeFileSync(join(folder, 'a.json'), JSON.stringify(all)))
measure('one JSON file: read', () => JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8')))
measure('v8.serialize: write', () => writeFileSync(join(folder, 'a.v8'), serialize(all)))
measure('v8.serialize: read', () => deserialize(readFileSync(join(folder, 'a.v8'))))
console.log(`${Math.round(statSync(file).size / (1 << 20))} MB of bodies`)
rmSync(folder, { recursive: true })
