import { readFileSync } from 'node:fs'
import { createTheme } from '@octavo/theme'
import { describe, expect, it } from 'vitest'
import { gallery } from './gallery/gallery.ts'
import { everything, twoLines } from './gallery/texts.ts'

const theme = createTheme()
const bytes = (text: string): number => Buffer.byteLength(text)

describe('what a page weighs', () => {
  const weightOf = (name: string, body: string): number => {
    const page =
      gallery(theme)
        .find((one) => one.name === name)
        ?.render()
        .toString() ?? ''
    const sheets = theme.assets.filter((asset) => page.includes(`href="${asset.name}"`))
    const css = sheets.filter(({ type }) => type === 'text/css').map(({ source }) => String(source))
    expect(css.length).toBeGreaterThan(1)
    return bytes(page) - bytes(body) + css.reduce((sum, text) => sum + bytes(text), 0)
  }

  it('is at most 30,000 bytes of style sheets and of markup around the body, uncompressed, with nine related posts and everything a text can hold', () => {
    expect(weightOf('post', everything.read().toString())).toBeLessThanOrEqual(30_000)
  })

  it('is at most 26,000 bytes for a post of plain text with nine related posts, and 20,000 for a list', () => {
    expect(weightOf('post-related-type', twoLines.read().toString())).toBeLessThanOrEqual(26_000)
    expect(weightOf('home', '')).toBeLessThanOrEqual(20_000)
  })

  it('is at most 120,000 bytes of fonts', () => {
    const fonts = theme.assets.filter(({ type }) => type === 'font/woff2')
    const sizes = fonts.map(({ source }) => readFileSync(source as URL).byteLength)
    expect(sizes).toHaveLength(6)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(120_000)
  })

  it('is no script, unless the copy button is asked for or the page searches', () => {
    expect(theme.assets.filter(({ type }) => type.includes('javascript'))).toEqual([])
    const search = theme.searchAssets.find(({ type }) => type.includes('javascript'))
    expect(readFileSync(search?.source as URL).byteLength).toBeLessThan(6200)
    const own = createTheme({ copyButton: true })
    const script = own.assets.find(({ type }) => type.includes('javascript'))
    expect(readFileSync(script?.source as URL).byteLength).toBeLessThan(1500)
  })
})
