import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

// What a page pays for importing a package whole: minified and gzipped, its dependencies included.
// `OCTAVO_UPDATE_SIZES=1` writes the record anew; a commit that does so says why.
const recordFile = 'test/sizes.json'
const record: Record<string, number> = existsSync(recordFile)
  ? JSON.parse(readFileSync(recordFile, 'utf8'))
  : {}
const update = process.env.OCTAVO_UPDATE_SIZES === '1'
const allowedGrowth = 1.03

// The size of what runs on Node only, and of adapters around something heavy, says nothing.
const forBrowsers = globSync('packages/*/turbo.json')
  .filter((file) => !/"(site|adapter|create)"/.test(readFileSync(file, 'utf8')))
  .map((file) => basename(dirname(file)))
  .sort()

describe('the size record', () => {
  it.each(forBrowsers)(
    '%s is no larger than recorded',
    async (name) => {
      const bytes = await gzippedBytes(resolve('packages', name, 'src/index.ts'))
      if (update) {
        record[name] = bytes
        const sorted = Object.fromEntries(
          Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
        writeFileSync(recordFile, `${JSON.stringify(sorted, null, 2)}\n`)
      }
      expect(record[name], `${name} is in ${recordFile}`).toBeDefined()
      expect(bytes).toBeLessThanOrEqual((record[name] ?? 0) * allowedGrowth)
    },
    60_000,
  )
})

async function gzippedBytes(entry: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    conditions: ['@octavo/source'],
    // What is loaded on demand is loaded in the end: it counts.
    splitting: true,
    outdir: '.',
  })
  return outputFiles.reduce((sum, file) => sum + gzipSync(file.contents).length, 0)
}
