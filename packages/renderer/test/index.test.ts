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
    'contentSecurityPolicy',
    'escapeHtml',
    'escapeXml',
    'head',
    'headersFile',
    'html',
    'inlineHashes',
    'inlineScript',
    'inlineStyle',
    'join',
    'json',
    'jsonFeed',
    'llmsTxt',
    'markdownTwin',
    'person',
    'policyMeta',
    'redirectPage',
    'robotsTxt',
    'rss',
    'safeUrl',
    'securityHeaders',
    'sitemap',
    'trusted',
    'webManifest',
    'webSite',
  ])
})
