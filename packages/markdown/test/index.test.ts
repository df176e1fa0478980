import * as markdown from '@octavo/markdown'
import * as contracts from '@octavo/markdown/contracts'
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

it('exports these contracts and no others', () => {
  expect(Object.keys(contracts).sort()).toEqual(['highlighterContract', 'parserContract'])
})
