import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { expect, it } from 'vitest'

/** The bar: index, signals, reasons and bytes, without stemmers, stop words and evaluation. */
const mostKilobytes = 12

it('weighs at most 12 kB, minified and gzipped, without the languages', async () => {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: 'oxc',
      target: 'es2023',
      lib: {
        entry: new URL('../src/index.ts', import.meta.url).pathname,
        formats: ['iife'],
        name: 'related',
      },
      rolldownOptions: { external: [/^@orama\//] },
    },
  })
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  )
  const code = outputs.map((one) => ('code' in one ? one.code : '')).join('')
  const kilobytes = gzipSync(code, { level: 9 }).length / 1000
  expect(kilobytes).toBeGreaterThan(1)
  expect(kilobytes).toBeLessThanOrEqual(mostKilobytes)
  console.info(`related: ${kilobytes.toFixed(2)} kB minified and gzipped`)
}, 60_000)
