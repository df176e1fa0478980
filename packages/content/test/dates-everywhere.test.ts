import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const script = fileURLToPath(new URL('./four-zones.ts', import.meta.url))

it('makes the same of dates in four time zones and three locales, byte for byte', async () => {
  const places = [
    ['UTC', 'C'],
    ['Pacific/Auckland', 'de_DE.UTF-8'],
    ['America/Los_Angeles', 'tr_TR.UTF-8'],
    ['Asia/Kathmandu', 'C'],
  ] as const
  const outputs = await Promise.all(
    places.map(async ([zone, locale]) => {
      const env = { ...process.env, TZ: zone, LC_ALL: locale, LANG: locale }
      const flags = ['--conditions=@octavo/source', '--disable-warning=ExperimentalWarning']
      return (await promisify(execFile)(process.execPath, [...flags, script], { env })).stdout
    }),
  )
  expect(outputs[0]).toContain('/2026/01/05/a/')
  expect(outputs[0]).toContain('5 January 2026')
  expect(new Set(outputs).size).toBe(1)
}, 30_000)
