import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTheme } from '@octavo/theme'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type GalleryServer, serveGallery } from './gallery/serve-gallery.ts'
import { writeGallery } from './gallery/write-gallery.ts'
import { difference, lightnessOf, readGrid, writeGrid } from './support/lightness.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const looks = new URL('looks/', import.meta.url)
const isMeantToChange = process.env.OCTAVO_LOOKS === 'update'

// Versions of Chromium draw letters a little differently; a moved block changes far more than this.
const tolerance = 24
const shareAllowed = 0.02

const views = [
  { name: 'home', width: 1440, scheme: 'light' },
  { name: 'post', width: 1440, scheme: 'light' },
  { name: 'post', width: 360, scheme: 'dark' },
  { name: 'post-related-pictures', width: 768, scheme: 'light' },
  { name: 'archive', width: 768, scheme: 'dark' },
  { name: 'author', width: 1440, scheme: 'dark' },
] as const

describe.skipIf(!existsSync(executablePath))(
  'the look of a page in Chromium (without it: apt-get install -y chromium)',
  () => {
    let folder: string
    let server: GalleryServer
    let browser: Browser

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'octavo-looks-'))
      await writeGallery(createTheme(), folder)
      await mkdir(looks, { recursive: true })
      server = await serveGallery(folder)
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

    // A change that is meant: OCTAVO_LOOKS=update, and look at the pages of bench/gallery.ts.
    it.each(views)(
      '$name at $width px on $scheme paper is as it was',
      async ({ name, width, scheme }) => {
        const context = await browser.newContext({
          viewport: { width, height: 1600 },
          colorScheme: scheme,
          reducedMotion: 'reduce',
        })
        const page = await context.newPage()
        await page.goto(`${server.origin}/${name}.html`, { waitUntil: 'networkidle' })
        await page.evaluate(() => document.fonts.ready.then(() => undefined))
        const seen = await lightnessOf(page)
        await context.close()

        const file = new URL(`${name}-${width}-${scheme}.txt`, looks)
        if (isMeantToChange) await writeFile(file, writeGrid(seen))
        const known = readGrid(await readFile(file, 'utf8'))
        expect(difference(seen, known, tolerance)).toBeLessThanOrEqual(shareAllowed)
      },
    )
  },
)
