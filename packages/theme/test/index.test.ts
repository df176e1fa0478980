import * as theme from '@octavo/theme'
import { expect, it } from 'vitest'

it('exports exactly these names', () => {
  expect(Object.keys(theme).sort()).toEqual([
    'contrastGaps',
    'createTheme',
    'defaultTokens',
    'english',
    'french',
    'german',
  ])
})
