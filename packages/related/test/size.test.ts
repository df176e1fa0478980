import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { expect, it } from 'vitest'

/** The record, in kB. The bar of 12 is missed (docs/decisions/0305 says what was bought; .6 makes reasons in half the time, 1.1 keeps changes beside the bytes, .2 is distinctText, .3 takes evidence that lasts, .3 refuses wrong options, 1.4 halves what an edit costs, .4 counts tags by bits, .2 makes lists of larger corpora in two thirds of the time and in less memory, .04 finds out bytes in which a bit is another, .5 counts shared tags and walks links in half the time, looks at each letter once and at how rare a pair is once for all relations of a text, and has loops compiled once, .8 leaves lists alone in which an edited item stays in its place, .35 asks words and not texts who has a pair, .2 makes lists anew when a corpus shrinks, or a pinned item comes or goes, 1 names in sentences only what both texts say again, whole and in prose, 1 says what is wrong with what no types have checked and leaves the index whole when an accessor throws, .2 is exponents that are the same in every engine, .1 keeps what changes and what bytes need in files of their own, which a bundle that only ranks does without, .4 takes a tenth off a fresh ranking: loops stand apart from what holds them); whoever raises this number says why, whoever lowers it is thanked. */
const mostKilobytes = 31.1

/** The same of what `rankRelated` needs with one signal: nothing of changes, of bytes and of other engines (docs/decisions/0312). */
const mostKilobytesAlone = 18.8

it('weighs no more than the record, minified and gzipped, without languages and evaluation', async () => {
  expect(await kilobytesOf('*')).toBeLessThanOrEqual(mostKilobytes)
}, 60_000)

it('leaves what an index needs out of a bundle that only ranks', async () => {
  expect(await kilobytesOf('{ rankRelated, words }')).toBeLessThanOrEqual(mostKilobytesAlone)
}, 60_000)

/** Of a bundle that exports so much of the package. */
async function kilobytesOf(names: string): Promise<number> {
  const entry = 'virtual:entry'
  const index = new URL('../src/index.ts', import.meta.url).pathname
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (id) => (id.endsWith(entry) ? entry : undefined),
        load: (id) => (id === entry ? `export ${names} from ${JSON.stringify(index)}` : undefined),
      },
    ],
    build: {
      write: false,
      minify: 'oxc',
      target: 'es2023',
      lib: { entry, formats: ['iife'], name: 'related' },
      rolldownOptions: { external: [/^@orama\//, /languages\//] },
    },
  })
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  )
  const code = outputs.map((one) => ('code' in one ? one.code : '')).join('')
  expect(code).toContain('@octavo/related')
  return gzipSync(code, { level: 9 }).length / 1000
}
