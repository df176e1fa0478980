import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createTheme } from '@octavo/theme'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type GalleryInChromium, hasChromium, openGallery } from './support/chromium.ts'
import { difference, type Grid, lightnessOf, readGrid, writeGrid } from './support/lightness.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

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

describe.skipIf(!hasChromium)(
  'the look of a page in Chromium (without it: apt-get install -y chromium)',
  () => {
    let shown: GalleryInChromium
    beforeAll(async () => {
      await mkdir(looks, { recursive: true })
      shown = await openGallery(createTheme())
    })
    afterAll(() => shown?.close())

    // A change that is meant: OCTAVO_LOOKS=update, and look at the pages of bench/gallery.ts.
    it.each(views)(
      '$name at $width px on $scheme paper is as it was',
      async ({ name, width, scheme }) => {
        let seen: Grid = []
        await shown.visit(name, { width, height: 1600, scheme }, async (page) => {
          await page.emulateMedia({ reducedMotion: 'reduce' })
          await page.evaluate(settle)
          seen = await lightnessOf(page)
        })

        const file = new URL(`${name}-${width}-${scheme}.txt`, looks)
        if (isMeantToChange) await writeFile(file, writeGrid(seen))
        const known = readGrid(await readFile(file, 'utf8'))
        expect(difference(seen, known, tolerance)).toBeLessThanOrEqual(shareAllowed)
      },
    )
  },
)

/** Runs in the page: everything that arrives late is there and drawn. */
async function settle(): Promise<void> {
  const images = [...document.images]
  for (const image of images) image.loading = 'eager'
  await Promise.all([document.fonts.ready, ...images.map((image) => image.decode())])
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
}
