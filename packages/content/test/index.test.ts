import * as content from '@octavo/content'
import { expect, it } from 'vitest'

it('exports these names and no others', () => {
  expect(Object.keys(content).toSorted()).toEqual([
    'apacheRedirects',
    'assignAddresses',
    'blogDate',
    'blogPost',
    'calendarDate',
    'collectRedirects',
    'collectTerms',
    'collection',
    'compareDates',
    'compareWithLock',
    'emptyLock',
    'formatDate',
    'instantOf',
    'isBlogDate',
    'isPlainDate',
    'loadEntries',
    'mintId',
    'newestFirst',
    'nginxRedirects',
    'plainDate',
    'preview',
    'publish',
    'rangeOf',
    'readLock',
    'redirectsFile',
    'setInFrontMatter',
    'slugify',
    'sourceFile',
    'termKey',
    'vercelRedirects',
    'withUniqueIds',
    'writeLock',
  ])
})
