import * as images from '@octavo/images'
import { expect, it } from 'vitest'

it('exports these names and no others', () => {
  expect(Object.keys(images).sort()).toEqual(['createImages', 'folderCache'])
})
