import * as content from '@octavo/content'
import { expect, it } from 'vitest'

it('exports these names and no others', () => {
  expect(Object.keys(content).toSorted()).toEqual([
    'assignAddresses',
    'blogDate',
    'blogPost',
    'calendarDate',
    'collectTerms',
    'collection',
    'compareDates',
    'formatDate',
    'instantOf',
    'isBlogDate',
    'isPlainDate',
    'loadEntries',
    'mintId',
    'newestFirst',
    'plainDate',
    'preview',
    'publish',
    'rangeOf',
    'setInFrontMatter',
    'slugify',
    'sourceFile',
    'termKey',
    'withUniqueIds',
  ])
})
