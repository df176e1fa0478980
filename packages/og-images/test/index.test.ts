import * as ogImages from '@octavo/og-images'
import { expect, it } from 'vitest'

it('exports these names and no others', () => {
  expect(Object.keys(ogImages).sort()).toEqual(['bundledFonts', 'createSocialImages', 'postCard'])
})
