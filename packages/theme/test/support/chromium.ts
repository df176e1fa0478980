import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Theme } from '@octavo/theme'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { serveGallery } from '../gallery/serve-gallery.ts'
import { writeGallery } from '../gallery/write-gallery.ts'

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

export const hasChromium: boolean = existsSync(executablePath)

export interface GalleryInChromium {
  readonly origin: string
  readonly browser: Browser
  /** A page of the gallery in a context of its own, its fonts there. */
  readonly visit: (
    name: string,
    options: Visit,
    use: (page: Page) => Promise<void>,
  ) => Promise<void>
  readonly close: () => Promise<void>
}

export interface Visit {
  readonly width: number
  readonly scheme?: 'light' | 'dark'
  readonly permissions?: readonly string[]
  /** Called before the page is opened. */
  readonly prepare?: (page: Page) => Promise<void> | void
}

/** The gallery of a theme in a folder of its own, served under a strict policy to a browser. */
export async function openGallery(theme: Theme): Promise<GalleryInChromium> {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-gallery-'))
  await writeGallery(theme, folder)
  const { origin, close } = await serveGallery(folder)
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking'],
  })
  return {
    origin,
    browser,
    visit: async (name, options, use) => {
      const context = await browser.newContext(contextOptions(options))
      const page = await context.newPage()
      await options.prepare?.(page)
      await page.goto(`${origin}/${name}.html`, { waitUntil: 'load' })
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      await use(page)
      await context.close()
    },
    close: async () => {
      await browser.close()
      close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function contextOptions({
  width,
  scheme = 'light',
  permissions = [],
}: Visit): BrowserContextOptions {
  return {
    viewport: { width, height: 800 },
    colorScheme: scheme,
    permissions: [...permissions],
  }
}
