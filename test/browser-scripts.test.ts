import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { browserScripts, bundled } from '../scripts/browser-scripts.ts'

it.each(browserScripts)(
  '$bundle is the bundle of its source (pnpm bundle writes it)',
  async (script) => {
    expect(readFileSync(script.bundle, 'utf8')).toBe(await bundled(script.source))
  },
)
