import * as renderer from '@octavo/renderer'
import { expect, it } from 'vitest'

it('exports these names and no others', () => {
  expect(Object.keys(renderer).sort()).toEqual([
    'SafeAttributes',
    'SafeHtml',
    'SafeJson',
    'attributes',
    'escapeHtml',
    'html',
    'inlineScript',
    'inlineStyle',
    'join',
    'json',
    'safeUrl',
    'trusted',
  ])
})
