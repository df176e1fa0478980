import { describe, expect, it } from 'vitest'
import { rankRelated, wordPairs, words } from '../src/index.ts'
import { plainLanguage, plainPhrases } from '../src/languages/plain.ts'

describe('plainLanguage', () => {
  it('brings the forms of a word together that begin alike', () => {
    const { stem } = plainLanguage('et')
    expect(stem('usaldusest')).toBe(stem('usaldusega'))
    expect(stem('usaldus')).not.toBe(stem('usin'))
    expect(stem('vesi')).toBe('vesi')
  })

  it('counts letters of scripts beyond the first plane as one', () => {
    // Adlam, in which Fulani is written: two of these words differ in their seventh letter only.
    const letters = [...'𞤀𞤣𞤤𞤢𞤥𞤫𞤯𞤬']
    const { stem } = plainLanguage('ff-Adlm')
    expect(stem(letters.join(''))).toBe(letters.slice(0, 7).join(''))
  })

  it('leaves vowel signs and the stretching of lines out', () => {
    const { stem } = plainLanguage('ur')
    expect(stem('كِتـَاب')).toBe(stem('کتاب'))
    expect(plainLanguage('he').stem('שָׁלוֹם')).toBe('שלום')
  })

  it.each([
    ['th', 'ภาษาไทยไม่มีช่องว่าง'],
    ['lo', 'ພາສາລາວບໍ່ມີຊ່ອງວ່າງ'],
    ['km', 'ភាសាខ្មែរមិនមានដកឃ្លា'],
    ['my', 'မြန်မာဘာသာစကား'],
    ['yue', '香港嘅天氣好熱'],
  ])('finds words of %s, which has no spaces', (tag, text) => {
    const found = [...(plainLanguage(tag).segment?.(text) ?? [])]
    expect(found.length).toBeGreaterThan(1)
    expect(found.map(({ segment }) => segment).join('')).toBe(text)
  })

  it.each(['pl', 'he', 'ko', 'am', 'sr-Cyrl', 'bo'])('needs no segmenter for %s', (tag) => {
    expect(plainLanguage(tag).segment).toBeUndefined()
  })

  it('keeps words whole that have an apostrophe for a letter', () => {
    expect(plainLanguage('be').hasApostrophe).toBe(true)
    expect(plainLanguage('eo').hasApostrophe).toBe(false)
  })

  it('takes what its caller knows of a language', () => {
    const texts = ['vesi ja leib', 'leib ja sool', 'vesi või tuli', 'ja või']
    const items = texts.map((text, i) => ({ id: String(i), text }))
    const text = (item: (typeof items)[number]): string => item.text
    const shown = (stopWords: readonly string[]) =>
      rankRelated(items, {
        id: (item) => item.id,
        signals: [words(text, { language: plainLanguage('et', { stopWords }) }), wordPairs(text)],
        phrases: plainPhrases,
        threshold: 0.001,
      })('3').length
    expect(shown([])).toBeGreaterThan(0)
    expect(shown(['JA', 'või'.normalize('NFD')])).toBe(0)
  })

  it('names what is common where there are no sentences, also when there is a link', () => {
    expect(plainPhrases.about(plainPhrases.and('leib', 'vesi'))).toBe('leib · vesi')
    expect([plainPhrases.linksTo, plainPhrases.linkedFrom]).toEqual(['', ''])
  })

  it('refuses what is no tag of a language', () => {
    expect(() => plainLanguage('pl_PL')).toThrow(
      '@octavo/related: the tag of a language must be BCP 47, such as "pt-BR", got "pl_PL"',
    )
  })
})
