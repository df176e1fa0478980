import { defaultClientConditions, defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

// The packages resolve to their sources, so that tests need no build.
const source = '@octavo/source'

export default defineConfig({
  resolve: { conditions: [source, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
  test: {
    include: [
      '{packages,examples}/*/test/**/*.test.ts',
      'packages/*/src/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    // A busy machine is no failure: what hangs is still ended.
    testTimeout: 30_000,
    // Left alone, Vitest keeps one core for itself: half of a small machine.
    maxWorkers: '100%',
    exclude: ['**/node_modules/**', '**/dist/**'],
    reporters: ['default', './scripts/plain-line-reporter.ts'],
  },
})
