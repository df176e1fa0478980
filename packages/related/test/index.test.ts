import { expect, it } from 'vitest'
import * as related from '../src/index.ts'

it('exports exactly the documented names', () => {
  expect(Object.keys(related).sort()).toEqual([
    'closeInTime',
    'createRelatedIndex',
    'distinctTitle',
    'english',
    'englishPhrases',
    'links',
    'olderOnly',
    'rankRelated',
    'restoreRelatedIndex',
    'sameValue',
    'sharedTerms',
    'titleMentions',
    'wordPairs',
    'words',
  ])
})
