import * as theme from '@octavo/theme'
import { expect, it } from 'vitest'

it('exports exactly these names', () => {
  expect(Object.keys(theme).sort()).toEqual([
    'contrastGaps',
    'createTheme',
    'czech',
    'defaultTokens',
    'dutch',
    'english',
    'french',
    'german',
    'italian',
    'japanese',
    'korean',
    'polish',
    'portuguese',
    'russian',
    'spanish',
    'swedish',
    'turkish',
    'ukrainian',
  ])
})
