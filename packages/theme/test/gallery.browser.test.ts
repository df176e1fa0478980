import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTheme } from '@octavo/theme'
import type { AxeResults } from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gallery } from './gallery/gallery.ts'
import { type GalleryServer, serveGallery } from './gallery/serve-gallery.ts'
import { writeGallery } from './gallery/write-gallery.ts'

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const theme = createTheme()
const long = process.env.OCTAVO_LONG === '1'
const names = gallery(theme).map(({ name }) => name)

describe.skipIf(!existsSync(executablePath))(
  'the gallery in Chromium (without it: apt-get install -y chromium)',
  () => {
    let folder: string
    let server: GalleryServer
    let browser: Browser
    let axe: string

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'octavo-gallery-'))
      await writeGallery(theme, folder)
      server = await serveGallery(folder)
      axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
      browser = await chromium.launch({
        executablePath,
        args: ['--no-sandbox', '--disable-background-networking'],
      })
    }, 30_000)

    afterAll(async () => {
      await browser?.close()
      server?.close()
      await rm(folder, { recursive: true, force: true })
    })

    /** A page of the gallery in a context of its own, its fonts there. */
    async function visit(
      name: string,
      options: { readonly width: number; readonly scheme?: 'light' | 'dark' },
      use: (page: Page) => Promise<void>,
    ): Promise<void> {
      const context = await browser.newContext({
        viewport: { width: options.width, height: 800 },
        colorScheme: options.scheme ?? 'light',
      })
      const page = await context.newPage()
      await page.goto(`${server.origin}/${name}.html`)
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      await use(page)
      await context.close()
    }

    async function violationsOf(page: Page): Promise<readonly string[]> {
      await page.evaluate(axe)
      const { violations } = await page.evaluate(
        (values) =>
          (globalThis as unknown as { axe: { run(o: object): Promise<AxeResults> } }).axe.run({
            runOnly: { type: 'tag', values },
            resultTypes: ['violations'],
          }),
        ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      )
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    }

    // All of them at both ends takes a while on a busy machine; the long form does it.
    const views = [
      { width: 1440, scheme: 'light', pages: names },
      { width: 360, scheme: 'dark', pages: long ? names : ['post', 'home', 'post-wide'] },
    ] as const

    describe.each(views)('at $width px on $scheme paper', ({ width, scheme, pages }) => {
      it.each(pages)(
        '%s passes axe, asks no other host and breaks no rule of a strict policy',
        async (name) => {
          const context = await browser.newContext({
            viewport: { width, height: 800 },
            colorScheme: scheme,
          })
          const page = await context.newPage()
          const foreign: string[] = []
          const complaints: string[] = []
          page.on('request', (request) => {
            if (!request.url().startsWith(server.origin)) foreign.push(request.url())
          })
          page.on('console', (message) => {
            if (message.type() === 'error') complaints.push(message.text())
          })
          await page.goto(`${server.origin}/${name}.html`, { waitUntil: 'load' })
          await page.evaluate(() => document.fonts.ready.then(() => undefined))
          expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] })
          expect(await violationsOf(page)).toEqual([])
          await context.close()
        },
      )
    })

    it.each(['post', 'post-wide', 'post-long-title', 'home', 'archive', 'post-arabic'])(
      '%s is never wider than the window, from 400 % zoom to a wide screen',
      async (name) => {
        await visit(name, { width: 320 }, async (page) => {
          for (const width of [320, 360, 768, 1023, 1024, 1280, 1440]) {
            await page.setViewportSize({ width, height: 800 })
            const over = await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            )
            expect(over, `${name} at ${width} px`).toBeLessThanOrEqual(0)
          }
        })
      },
    )

    it('sets 62 to 70 characters in a line of text', async () => {
      await visit('post', { width: 1440 }, async (page) => {
        const characters = await page.evaluate(() => {
          const text = document.querySelector<HTMLElement>('.prose > p:nth-of-type(2)')
          const probe = document.createElement('span')
          probe.textContent =
            'It took us until half past four to hear it, and by then the coffee was cold and two of us had missed a train. '
          probe.style.whiteSpace = 'nowrap'
          text?.append(probe)
          const width = text?.getBoundingClientRect().width ?? 0
          return (width * probe.textContent.length) / probe.getBoundingClientRect().width
        })
        expect(characters).toBeGreaterThanOrEqual(62)
        expect(characters).toBeLessThanOrEqual(70)
      })
    })

    it.each(['post', 'home', 'post-related-pictures'])(
      '%s does not shift while fonts and pictures arrive',
      async (name) => {
        for (const width of [360, 1440]) {
          const context = await browser.newContext({ viewport: { width, height: 800 } })
          const page = await context.newPage()
          // They come late, so that the fallbacks are really on the page first.
          await page.route(/\.(woff2|svg)$/, async (route) => {
            await new Promise((resolve) => setTimeout(resolve, 250))
            await route.continue()
          })
          await page.addInitScript(watchShifts)
          await page.goto(`${server.origin}/${name}.html`, { waitUntil: 'load' })
          await page.evaluate(() => document.fonts.ready.then(() => undefined))
          await page.waitForTimeout(100)
          const shift = await page.evaluate(() => (globalThis as unknown as Shifts).shift)
          expect(shift, `${name} at ${width} px`).toBe(0)
          await context.close()
        }
      },
    )
  },
)

interface Shifts {
  shift: number
}

/** Runs in the page. */
function watchShifts(): void {
  const state = globalThis as unknown as Shifts
  state.shift = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      state.shift += (entry as unknown as { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
}
