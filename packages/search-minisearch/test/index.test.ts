import * as search from '@octavo/search-minisearch'
import { expect, it } from 'vitest'

it('exports exactly these names', () => {
  expect(Object.keys(search)).toEqual(['miniSearch'])
})
