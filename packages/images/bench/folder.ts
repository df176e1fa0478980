// What a folder of pictures costs and saves: bytes by format, CPU time cold and from the cache.
// node --conditions=@octavo/source packages/images/bench/folder.ts <folder> [how many]
import { globSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createImages, folderCache, type PreparedImage } from '@octavo/images'

const [folder = '../shared/real-blogs/18f/assets', limit = '60'] = process.argv.slice(2)
const files = globSync(`${folder}/**/*.{jpg,jpeg,png}`).sort()
// Every n-th, so that a sample is of all kinds.
const step = Math.max(1, Math.floor(files.length / Number(limit)))
const paths = files.filter((_, i) => i % step === 0)
const parent = await mkdtemp(join(tmpdir(), 'octavo-images-bench-'))
const cache = folderCache(join(parent, 'cache'))

interface Result {
  readonly path: string
  readonly image: PreparedImage | undefined
}

async function prepareAll(): Promise<readonly Result[]> {
  const images = createImages({ cache })
  const results: Result[] = []
  for (const path of paths) {
    const { value, diagnostics } = await images.prepare(readFileSync(path), { path })
    for (const { message } of diagnostics) console.log(`${path}: ${message}`)
    results.push({ path, image: value })
  }
  return results
}

async function timed<T>(title: string, work: () => Promise<T>): Promise<T> {
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  console.log(`${title.padEnd(44)}${((user + system) / 1e6).toFixed(2).padStart(8)} s of CPU`)
  return result
}

const results = await timed(`prepare ${paths.length} pictures, cold`, prepareAll)
const again = await timed('prepare them again', prepareAll)
if (JSON.stringify(results) !== JSON.stringify(again)) throw new Error('not the same twice')
const assets = results.flatMap(({ image }) => image?.assets ?? [])
const readAll = async () => {
  const sizes = new Map<string, number>()
  for (const { name, read } of assets) sizes.set(name, (await read()).length)
  return sizes
}
const sizes = await timed(`encode ${assets.length} files, cold`, readAll)
await timed('read them again', readAll)

// What a reader loads at 800 pixels, in each format, of pictures that come in that width.
const total = { original: 0, avif: 0, webp: 0, own: 0, count: 0 }
for (const { path, image } of results) {
  const at = (extension: RegExp) =>
    image?.assets.find(({ name }) => name.includes('-800.') && extension.test(name))
  const [avif, webp, own] = [at(/avif$/), at(/webp$/), at(/(?:jpg|png)$/)]
  if (avif === undefined || webp === undefined || own === undefined) continue
  total.original += readFileSync(path).length
  total.avif += sizes.get(avif.name) ?? 0
  total.webp += sizes.get(webp.name) ?? 0
  total.own += sizes.get(own.name) ?? 0
  total.count++
}
console.log(`\n${total.count} pictures at 800 pixels, of their originals’ bytes:`)
for (const kind of ['own', 'webp', 'avif'] as const) {
  const share = ((100 * total[kind]) / total.original).toFixed(0)
  console.log(`  ${kind.padEnd(6)}${(total[kind] / 1024).toFixed(0).padStart(8)} KiB  ${share} %`)
}
await rm(parent, { recursive: true })
