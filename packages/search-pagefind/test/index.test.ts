import * as search from '@octavo/search-pagefind'
import { expect, it } from 'vitest'

it('exports exactly these names', () => {
  expect(Object.keys(search)).toEqual(['pagefind'])
})
