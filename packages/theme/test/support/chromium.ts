import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Theme } from '@octavo/theme'
import { type Browser, chromium, type Page } from 'playwright-core'
import { serveGallery } from '../gallery/serve-gallery.ts'
import { writeGallery } from '../gallery/write-gallery.ts'

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

export const hasChromium: boolean = existsSync(executablePath)

export interface GalleryInChromium {
  readonly origin: string
  readonly browser: Browser
  /** A page of the gallery, its fonts there, and what it asked for and complained of. One tab shows them all, one after the other. */
  readonly visit: (
    name: string,
    view: View,
    use: (page: Page, heard: Heard) => Promise<void>,
  ) => Promise<void>
  readonly close: () => Promise<void>
}

export interface View {
  readonly width: number
  readonly height?: number
  readonly scheme?: 'light' | 'dark'
}

export interface Heard {
  /** Addresses of other hosts. */
  readonly foreign: readonly string[]
  /** Errors, among them what the Content Security Policy refused. */
  readonly complaints: readonly string[]
}

/** How to start a browser that asks for nothing of its own. */
export function launch(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-background-networking']
  return chromium.launch({ executablePath, args })
}

/** The gallery of a theme in a folder of its own, served under a strict policy to a browser: a new one, or one that is there. */
export async function openGallery(theme: Theme, running?: Browser): Promise<GalleryInChromium> {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-gallery-'))
  await writeGallery(theme, folder)
  const { origin, close } = await serveGallery(folder)
  const browser = running ?? (await launch())
  const context = await browser.newContext()
  const page = await context.newPage()
  const heard = listen(page, origin)
  return {
    origin,
    browser,
    visit: async (name, { width, height = 800, scheme = 'light' }, use) => {
      heard.forget()
      await page.setViewportSize({ width, height })
      await page.emulateMedia({ colorScheme: scheme, media: null, reducedMotion: null })
      await page.goto(`${origin}/${name}.html`, { waitUntil: 'load' })
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      await use(page, heard)
    },
    close: async () => {
      await (running === undefined ? browser.close() : context.close())
      close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function listen(page: Page, origin: string): Heard & { readonly forget: () => void } {
  const foreign: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) foreign.push(request.url())
  })
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', ({ message }) => complaints.push(message))
  const forget = () => {
    foreign.length = 0
    complaints.length = 0
  }
  return { foreign, complaints, forget }
}
