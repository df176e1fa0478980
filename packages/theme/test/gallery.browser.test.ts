import { createTheme } from '@octavo/theme'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { gallery } from './gallery/gallery.ts'
import { palettes } from './gallery/palettes.ts'
import { violationsOf } from './support/axe.ts'
import { type GalleryInChromium, hasChromium, openGallery } from './support/chromium.ts'

// Shared machines are slow at times; nothing here measures time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const theme = createTheme()
const long = process.env.OCTAVO_LONG === '1'
const names = gallery(theme).map(({ name }) => name)
const pageTypes = names.filter(
  (name) => !/-related-|-two-|-long-|-german|-empty|-without-|-month|-2$/.test(name),
)

describe.skipIf(!hasChromium)(
  'the gallery in Chromium (without it: apt-get install -y chromium)',
  () => {
    let shown: GalleryInChromium
    beforeAll(async () => {
      shown = await openGallery(theme)
    })
    afterAll(() => shown?.close())

    // All of them at both ends takes a while on a busy machine; the long form does it.
    const views = [
      { width: 1440, scheme: 'light', pages: long ? names : pageTypes },
      { width: 360, scheme: 'dark', pages: long ? names : ['post', 'home', 'post-wide'] },
    ] as const

    describe.each(views)('at $width px on $scheme paper', ({ width, scheme, pages }) => {
      it.each(pages)(
        '%s passes axe, asks no other host and breaks no rule of a strict policy',
        async (name) => {
          await shown.visit(name, { width, scheme }, async (page, heard) => {
            expect(heard).toMatchObject({ foreign: [], complaints: [] })
            expect(await violationsOf(page)).toEqual([])
          })
        },
      )
    })

    it.each(Object.keys(palettes).slice(1))(
      'the palette %s passes axe on light and dark paper',
      async (palette) => {
        const own = await openGallery(createTheme(palettes[palette]), shown.browser)
        for (const scheme of ['light', 'dark'] as const) {
          await own.visit('post', { width: 1280, scheme }, async (page) => {
            expect(await violationsOf(page), scheme).toEqual([])
          })
        }
        await own.close()
      },
    )

    it('copies code at a press, under Trusted Types, and says so', async () => {
      const own = await openGallery(createTheme({ copyButton: true }), shown.browser)
      await own.visit('post-arabic', { width: 1280 }, async (page, { complaints }) => {
        await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
        await page.getByRole('button', { name: 'Copy' }).focus()
        await page.keyboard.press('Enter')
        await page.getByRole('button', { name: 'Copied' }).waitFor()
        const copied = await page.evaluate(() => navigator.clipboard.readText())
        expect(copied).toBe('octavo build --verify')
        expect(complaints).toEqual([])
        expect(await violationsOf(page)).toEqual([])
      })
      await own.close()
    })
  },
)
