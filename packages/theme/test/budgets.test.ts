import { readFileSync } from 'node:fs'
import { createTheme } from '@octavo/theme'
import { describe, expect, it } from 'vitest'
import { gallery } from './gallery/gallery.ts'
import { everything } from './gallery/texts.ts'

const theme = createTheme()
const bytes = (text: string): number => Buffer.byteLength(text)

describe('what a page weighs', () => {
  const sheet = theme.assets.find(({ type }) => type === 'text/css')?.source as string

  it('is at most 30,000 bytes of style sheet and of markup around the body, uncompressed, with nine related posts', () => {
    const post = gallery(theme).find(({ name }) => name === 'post')
    const page = post?.render().toString() ?? ''
    const around = bytes(page) - bytes(everything.read().toString())
    expect(page).toContain('class="related"')
    expect(bytes(sheet) + around).toBeLessThanOrEqual(30_000)
  })

  it('is at most 120,000 bytes of fonts', () => {
    const fonts = theme.assets.filter(({ type }) => type === 'font/woff2')
    const sizes = fonts.map(({ source }) => readFileSync(source as URL).byteLength)
    expect(sizes).toHaveLength(6)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(120_000)
  })

  it('is no script, unless the copy button is asked for', () => {
    expect(theme.assets.filter(({ type }) => type.includes('javascript'))).toEqual([])
    const own = createTheme({ copyButton: true })
    const script = own.assets.find(({ type }) => type.includes('javascript'))
    expect(readFileSync(script?.source as URL).byteLength).toBeLessThan(1500)
  })
})
