import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as content from '@octavo/content'
import { expect, it } from 'vitest'

it('exports these names and no others', () => {
  expect(Object.keys(content).toSorted()).toEqual([
    'apacheRedirects',
    'archive',
    'assignAddresses',
    'blogDate',
    'blogPost',
    'buildCorpus',
    'calendarDate',
    'checkParts',
    'checkReferences',
    'collectRedirects',
    'collectSeries',
    'collectTerms',
    'collection',
    'compareDates',
    'compareWithLock',
    'defaultsFor',
    'editorSettings',
    'emptyLock',
    'filesBeside',
    'findSimilarTerms',
    'formatDate',
    'frontMatterSchema',
    'groupBy',
    'inReadingOrder',
    'instantOf',
    'isBlogDate',
    'isPlainDate',
    'joinEntries',
    'linkTranslations',
    'liveEntries',
    'loadEntries',
    'mintId',
    'neighboursIn',
    'newestFirst',
    'nginxRedirects',
    'placeOfAddress',
    'plainDate',
    'preview',
    'publish',
    'rangeOf',
    'rangeOfFirst',
    'readDefaults',
    'readEntries',
    'readLock',
    'redirectsFile',
    'ref',
    'resolveFrom',
    'setInFrontMatter',
    'sitePage',
    'slugify',
    'sourceFile',
    'termKey',
    'toTemporal',
    'vercelRedirects',
    'withUniqueIds',
    'writeLock',
  ])
})

it('describes each code of a diagnostic, and no other', () => {
  const folder = fileURLToPath(new URL('..', import.meta.url))
  const codesIn = (text: string, pattern: RegExp) =>
    [...text.matchAll(pattern)].map(([, code]) => code).toSorted()
  const sources = globSync('src/**/*.ts', { cwd: folder })
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('')
  const used = codesIn(sources, /code: (?:issue\.code \?\? )?'([a-z]+\/[a-z0-9-]+)'/g)
  const readme = readFileSync(`${folder}/README.md`, 'utf8')
  const [, section = ''] = /## Codes\n([\s\S]*?)\n## /.exec(readme) ?? []
  expect(codesIn(section, /`([a-z]+\/[a-z0-9-]+)`/g)).toEqual([...new Set(used)])
})
