import { contrastGaps, defaultTokens } from '@octavo/theme'
import { describe, expect, it } from 'vitest'
import { luminanceOf } from '../src/tokens/luminance.ts'

describe('contrastGaps', () => {
  it('finds nothing in the default palette: 7:1 for text, 4.5:1 for the rest, light and dark', () => {
    expect(contrastGaps(defaultTokens)).toEqual([])
  })

  it('names the pair, the scheme and the ratio of what is too close', () => {
    const colours = { ...defaultTokens.colours, quiet: { light: '#999999', dark: '#999999' } }
    expect(contrastGaps({ colours })).toEqual([
      {
        scheme: 'light',
        text: 'quiet',
        ground: 'paper',
        ratio: expect.closeTo(2.73, 1),
        least: 4.5,
      },
    ])
  })

  it('lists colours it cannot read instead of passing them', () => {
    const colours = { ...defaultTokens.colours, tip: { light: 'rebeccapurple', dark: '#dddddd' } }
    expect(contrastGaps({ colours })).toMatchObject([
      { scheme: 'light', text: 'tip', ratio: undefined },
    ])
  })
})

describe('luminanceOf', () => {
  it('agrees between OKLCH and sRGB on known colours', () => {
    // OKLCH of #ff0000, #008000 and #1e90ff as browsers report them.
    expect(luminanceOf('oklch(0.62796 0.25768 29.2339)')).toBeCloseTo(
      luminanceOf('#ff0000') ?? 0,
      3,
    )
    expect(luminanceOf('oklch(0.51975 0.17686 142.495)')).toBeCloseTo(
      luminanceOf('#008000') ?? 0,
      3,
    )
    expect(luminanceOf('oklch(65.2% 0.1901 253.2)')).toBeCloseTo(luminanceOf('#1e90ff') ?? 0, 2)
    expect(luminanceOf('#ffffff')).toBeCloseTo(1, 6)
  })
})
