import { existsSync } from 'node:fs'
import { playwright } from '@vitest/browser-playwright'
import { defaultClientConditions, defaultServerConditions } from 'vite'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'

// The packages resolve to their sources, so that tests need no build.
const source = '@octavo/source'
const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

const projects: TestProjectConfiguration[] = [
  {
    extends: true,
    test: {
      name: 'node',
      include: [
        '{packages,examples}/*/test/**/*.test.ts',
        'packages/*/src/**/*.test.ts',
        'test/**/*.test.ts',
      ],
      exclude: ['**/*.browser.test.ts', '**/node_modules/**'],
    },
  },
]

if (existsSync(executablePath)) {
  projects.push({
    extends: true,
    test: {
      name: 'browser',
      include: ['packages/*/test/**/*.browser.test.ts'],
      benchmark: { include: [] },
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        instances: [{ browser: 'chromium' }],
        provider: playwright({ launchOptions: { executablePath, args: ['--no-sandbox'] } }),
      },
    },
  })
}

export default defineConfig({
  resolve: { conditions: [source, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
  test: {
    projects,
    reporters: ['default', './scripts/plain-line-reporter.ts'],
  },
})
