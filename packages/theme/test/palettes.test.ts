import { contrastGaps, createTheme, defaultTokens } from '@octavo/theme'
import { describe, expect, it } from 'vitest'
import { gallery } from './gallery/gallery.ts'
import { palettes } from './gallery/palettes.ts'

const bodyOf = (html: string): string => html.slice(html.indexOf('<body>'))

describe('a palette from tokens alone', () => {
  it.each(Object.entries(palettes))('%s keeps its contrast', (_, { tokens }) => {
    expect(contrastGaps({ colours: { ...defaultTokens.colours, ...tokens?.colours } })).toEqual([])
  })

  it('changes the style sheet and not one byte of a page between its tags', () => {
    const [first = [], ...others] = Object.values(palettes).map((options) =>
      gallery(createTheme(options)).map(({ render }) => bodyOf(render().toString())),
    )
    for (const other of others) expect(other).toEqual(first)
    const sheets = Object.values(palettes).map(
      (options) => createTheme(options).assets.find(({ name }) => name === 'octavo.css')?.source,
    )
    expect(new Set(sheets).size).toBe(3)
  })
})
