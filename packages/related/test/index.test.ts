import { expect, it } from 'vitest'
import * as related from '../src/index.ts'

it('exports exactly the documented names', () => {
  expect(Object.keys(related).sort()).toEqual([
    'closeInTime',
    'createRelatedIndex',
    'customSignal',
    'distinctText',
    'distinctTitle',
    'english',
    'englishPhrases',
    'links',
    'olderOnly',
    'rankRelated',
    'relatedByTerms',
    'restoreRelatedIndex',
    'sameValue',
    'sharedTerms',
    'titleMentions',
    'vectors',
    'wordPairs',
    'words',
  ])
})
