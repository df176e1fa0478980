// Writes the gallery and photographs it, for people to look at:
//   node --conditions=@octavo/source packages/theme/bench/gallery.ts OUT [page,page] [width,width] [light,dark] [palette]
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createTheme } from '@octavo/theme'
import { chromium } from 'playwright-core'
import { palettes } from '../test/gallery/palettes.ts'
import { writeGallery } from '../test/gallery/write-gallery.ts'

const [
  folder = 'gallery',
  only = '',
  widths = '360,768,1440',
  schemes = 'light,dark',
  palette = 'two-inks',
] = process.argv.slice(2)
const names = await writeGallery(createTheme(palettes[palette]), folder)
const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-background-networking', '--allow-file-access-from-files'],
})
for (const scheme of schemes.split(',') as ('light' | 'dark')[]) {
  for (const width of widths.split(',').map(Number)) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme })
    for (const name of names.filter((one) => only === '' || only.split(',').includes(one))) {
      await page.goto(pathToFileURL(join(folder, `${name}.html`)).href)
      await page.evaluate(async () => {
        for (const image of document.images) image.loading = 'eager'
        await document.fonts.ready
      })
      await page.waitForLoadState('networkidle')
      const path = join(folder, `${name}-${width}-${scheme}.png`)
      await page.screenshot({ path, fullPage: true })
      console.log(path)
    }
    await page.close()
  }
}
await browser.close()
