import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

// What a page pays for importing a package: minified and gzipped, its dependencies included.
// `OCTAVO_UPDATE_SIZES=1` writes the record anew; a commit that does so says why.
const recordFile = 'test/sizes.json'
const record: Record<string, number> = existsSync(recordFile)
  ? JSON.parse(readFileSync(recordFile, 'utf8'))
  : {}
const update = process.env.OCTAVO_UPDATE_SIZES === '1'
const allowedGrowth = 1.03

interface Bundle {
  readonly name: string
  /** The folder of the package in `packages`. */
  readonly of: string
  /** What is imported, as `export … from` has it. */
  readonly exported: string
  /** What does not count. */
  readonly external: string[]
}

// The size of what runs on Node only, and of adapters around something heavy, says nothing.
const wholes: readonly Bundle[] = globSync('packages/*/turbo.json')
  .filter((file) => !/"(site|adapter|create)"/.test(readFileSync(file, 'utf8')))
  .map((file) => basename(dirname(file)))
  .map((name) => ({ name, of: name, exported: '*', external: [] }))

/** English stands for all: it is the only one that is imported unasked. */
const languages = ['*/languages/english.ts']
const related = (what: string, exported: string): Bundle => ({
  name: `related: ${what}`,
  of: 'related',
  exported,
  external: languages,
})

/** What docs/decisions/0317 holds the package to. */
const parts: readonly Bundle[] = [
  related('everything without languages', '*'),
  related(
    'index, signals, reasons and bytes',
    '{ createRelatedIndex, restoreRelatedIndex, words, wordPairs, titleMentions, sharedTerms, links, closeInTime, distinctTitle, distinctText, vectors, customSignal, olderOnly, sameValue }',
  ),
  related('rankRelated and words', '{ rankRelated, words }'),
  related('relatedByTerms', '{ relatedByTerms }'),
]

const bundles = [...wholes, ...parts].sort((a, b) => (a.name < b.name ? -1 : 1))

describe('the size record', () => {
  it.each(bundles)(
    '$name is no larger than recorded',
    async (bundle) => {
      const { name } = bundle
      const bytes = await gzippedBytes(bundle)
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

async function gzippedBytes({ of, exported, external }: Bundle): Promise<number> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export ${exported} from './src/index.ts'`,
      resolveDir: resolve('packages', of),
    },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    conditions: ['@octavo/source'],
    external,
    // What is loaded on demand is loaded in the end: it counts.
    splitting: true,
    outdir: '.',
  })
  return outputFiles.reduce((sum, file) => sum + gzipSync(file.contents).length, 0)
}
