import { slugify } from '@octavo/content'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyText } from './any-text.ts'

it.each([
  ['Working together', 'working-together'],
  ['C', 'c'],
  ['C#', 'c-sharp'],
  ['C++', 'c-plus-plus'],
  ['F#', 'f-sharp'],
  ['.NET', 'dot-net'],
  ['node.js', 'node-js'],
  ['R&D', 'r-and-d'],
  ['Q & A', 'q-and-a'],
  ['100%', '100-percent'],
  ['Google+', 'google-plus'],
  ['1+1', '1-1'],
  ['Café Ångström', 'cafe-angstrom'],
  ['Straße', 'strasse'],
  ['Ærøskøbing', 'aeroskobing'],
  ['Łódź', 'lodz'],
  ['İstanbul', 'istanbul'],
  ["don't", 'dont'],
  ['日本語', '日本語'],
  ['が', 'が'],
  ['हिन्दी', 'हिन्दी'],
  ['Ελληνικά', 'ελληνικά'],
  ['Привет мир', 'привет-мир'],
  ['עברית', 'עברית'],
  ['fi', 'fi'],
  ['  --Trim--  ', 'trim'],
  ['a/b\\c', 'a-b-c'],
  ['..', 'u2e-u2e'],
  ['🎉', 'u1f389'],
  ['\u219A', 'u219a'],
  ['\u2190\u0338', 'u219a'],
  [' ', 'u20'],
  ['', ''],
])('writes %j as %j', (text, slug) => {
  expect(slugify(text)).toBe(slug)
})

it.each([
  ['Rückmeldung', 'de', 'rueckmeldung'],
  ['Straße über Öl', 'de-AT', 'strasse-ueber-oel'],
  ['u\u0308ber', 'de', 'ueber'],
  ['Ærø på skønt', 'da', 'aeroe-paa-skoent'],
  ['Ångström', 'sv', 'angstrom'],
  ['Rückmeldung', 'en', 'ruckmeldung'],
])('writes %j in the language %s as %j', (text, language, slug) => {
  expect(slugify(text, { language })).toBe(slug)
})

it('is never empty for a text that is not, and never more than one part of a path', () => {
  fc.assert(
    fc.property(anyText({ minLength: 1 }), (text) => {
      const slug = slugify(text)
      expect(slug).not.toBe('')
      expect(slug).not.toMatch(/[/\\?#%\s.]|^-|-$/u)
    }),
  )
})

it('leaves a slug as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const slug = slugify(text)
      expect(slugify(slug)).toBe(slug)
    }),
  )
})

it('does not depend on the Unicode form of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(slugify(text.normalize('NFD'))).toBe(slugify(text.normalize('NFC')))
    }),
  )
})
