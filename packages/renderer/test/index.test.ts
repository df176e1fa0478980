import * as renderer from '@octavo/renderer'
import { expect, it } from 'vitest'

it('exports these names and no others', () => {
  expect(Object.keys(renderer).sort()).toEqual([
    'SafeAttributes',
    'SafeHtml',
    'SafeJson',
    'atom',
    'attributes',
    'blogPosting',
    'breadcrumbList',
    'escapeHtml',
    'escapeXml',
    'head',
    'html',
    'inlineScript',
    'inlineStyle',
    'join',
    'json',
    'jsonFeed',
    'person',
    'rss',
    'safeUrl',
    'sitemap',
    'trusted',
    'webSite',
  ])
})
