import * as markdown from '@octavo/markdown'
import { expect, it } from 'vitest'

it('exports these names and no others', () => {
  expect(Object.keys(markdown).sort()).toEqual([
    'createMarkdown',
    'lowlight',
    'renderFor',
    'sentenceCutter',
    'temml',
  ])
})
