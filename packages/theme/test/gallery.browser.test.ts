import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTheme } from '@octavo/theme'
import type { AxeResults } from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { gallery } from './gallery/gallery.ts'
import { palettes } from './gallery/palettes.ts'
import { type GalleryServer, serveGallery } from './gallery/serve-gallery.ts'
import { writeGallery } from './gallery/write-gallery.ts'

// Shared machines are slow at times; nothing here measures time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const theme = createTheme()
const long = process.env.OCTAVO_LONG === '1'
const names = gallery(theme).map(({ name }) => name)
const pageTypes = names.filter(
  (name) => !/-related-|-two-|-long-|-german|-empty|-without-|-month|-2$/.test(name),
)

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
    })

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
      { width: 1440, scheme: 'light', pages: long ? names : pageTypes },
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

    it.each([768, 1024, 1440, 2200])(
      'sets 62 to 70 characters in a line of text at %i px',
      async (width) => {
        await visit('post', { width }, async (page) => {
          const characters = await page.evaluate(() => {
            const text = document.querySelector<HTMLElement>('.prose > p:nth-of-type(2)')
            const probe = document.createElement('span')
            probe.textContent =
              'It took us until half past four to hear it, and by then the coffee was cold and two of us had missed a train. '
            probe.style.whiteSpace = 'nowrap'
            text?.append(probe)
            const column = text?.getBoundingClientRect().width ?? 0
            return (column * probe.textContent.length) / probe.getBoundingClientRect().width
          })
          expect(characters).toBeGreaterThanOrEqual(62)
          expect(characters).toBeLessThanOrEqual(70)
        })
      },
    )

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
          // A label's last letters may move by a hair when its face arrives; nothing else does.
          expect(shift, `${name} at ${width} px`).toBeLessThan(0.0002)
          await context.close()
        }
      },
    )

    it('copies code at a press, under Trusted Types, and says so', async () => {
      const own = await mkdtemp(join(tmpdir(), 'octavo-copy-'))
      await writeGallery(createTheme({ copyButton: true }), own)
      const served = await serveGallery(own)
      const context = await browser.newContext({
        permissions: ['clipboard-read', 'clipboard-write'],
      })
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      await page.goto(`${served.origin}/post-arabic.html`)
      const button = page.getByRole('button', { name: 'Copy' })
      await button.focus()
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Copied' }).waitFor()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        'octavo build --verify',
      )
      expect(complaints).toEqual([])
      expect(await violationsOf(page)).toEqual([])
      await context.close()
      served.close()
      await rm(own, { recursive: true, force: true })
    })

    it.each(Object.keys(palettes).slice(1))(
      'the palette %s passes axe on light and dark paper',
      async (palette) => {
        const own = await mkdtemp(join(tmpdir(), 'octavo-palette-'))
        await writeGallery(createTheme(palettes[palette]), own)
        const served = await serveGallery(own)
        for (const scheme of ['light', 'dark'] as const) {
          const context = await browser.newContext({ colorScheme: scheme })
          const page = await context.newPage()
          await page.goto(`${served.origin}/post.html`)
          expect(await violationsOf(page), scheme).toEqual([])
          await context.close()
        }
        served.close()
        await rm(own, { recursive: true, force: true })
      },
    )

    it('marks in the contents where the reader is, and nothing before the first heading', async () => {
      await visit('post', { width: 1440 }, async (page) => {
        const current = () =>
          page.evaluate(() =>
            [...document.querySelectorAll('.toc a:target-current')].map((a) => a.textContent),
          )
        expect(await current()).toEqual([''])
        await page.evaluate(() => {
          document.documentElement.style.scrollBehavior = 'auto'
          document.querySelector('#after')?.scrollIntoView()
        })
        await expect.poll(current).toEqual(['What the figures say'])
      })
    })

    it('takes the reader past the running head by the first key', async () => {
      await visit('post', { width: 1440 }, async (page) => {
        await page.keyboard.press('Tab')
        await page.keyboard.press('Enter')
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
      })
    })

    it('makes the whole card one link, in rows of three, two and one of equal height', async () => {
      for (const [width, columns] of [
        [1440, 3],
        [768, 2],
        [360, 1],
      ] as const) {
        await visit('post', { width }, async (page) => {
          const boxes = await page.evaluate(() =>
            [...document.querySelectorAll('.card')].map((card) => {
              card.scrollIntoView({ block: 'center', behavior: 'instant' })
              const { left, right, top, bottom, height } = card.getBoundingClientRect()
              const hit = document.elementFromPoint(right - 4, bottom - 4)
              const link = hit?.closest('a') === card.querySelector('a')
              return { left, top: top + scrollY, height, link }
            }),
          )
          expect(new Set(boxes.map(({ left }) => Math.round(left))).size).toBe(columns)
          expect(boxes.every(({ link }) => link)).toBe(true)
          for (const top of new Set(boxes.map((box) => Math.round(box.top)))) {
            const row = boxes.filter((box) => Math.round(box.top) === top)
            expect(new Set(row.map(({ height }) => Math.round(height))).size).toBe(1)
          }
        })
      }
    })

    it('prints a post without what only a screen needs, in black on white', async () => {
      await visit('post', { width: 700, scheme: 'dark' }, async (page) => {
        await page.emulateMedia({ media: 'print' })
        const seen = await page.evaluate(() => {
          const isShown = (selector: string): boolean =>
            document.querySelector(selector)?.checkVisibility() ?? false
          const gone = '.running-head nav, .toc, .related, .neighbours, .skip'.split(', ')
          return {
            left: gone.filter(isShown),
            prose: isShown('.prose'),
            ink: getComputedStyle(document.body).color,
          }
        })
        expect(seen).toEqual({ left: [], prose: true, ink: 'rgb(0, 0, 0)' })
      })
    })

    it('keeps still for readers who asked for less motion', async () => {
      await visit('post', { width: 1440 }, async (page) => {
        await page.emulateMedia({ reducedMotion: 'reduce' })
        const moving = await page.evaluate(
          () =>
            [...document.querySelectorAll('*')].filter((element) => {
              const { transitionDuration, animationName, scrollBehavior } =
                getComputedStyle(element)
              return (
                transitionDuration !== '0s' ||
                animationName !== 'none' ||
                scrollBehavior === 'smooth'
              )
            }).length,
        )
        expect(moving).toBe(0)
      })
    })
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
