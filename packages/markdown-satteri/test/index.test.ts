import * as adapter from '@octavo/markdown-satteri'
import { expect, it } from 'vitest'

it('exports these names and no others', () => {
  expect(Object.keys(adapter)).toEqual(['satteri'])
})
