import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, wordsOf } from '../src/words.ts'

const formsOf = (text: string): string[] => wordsOf(text).map(({ form }) => form)

describe('words', () => {
  it('are runs of letters and digits, in lower case and without accents', () => {
    expect(formsOf('Ångström & café: 2½ naïve l’École')).toEqual([
      'angstrom',
      'cafe',
      '2½',
      'naive',
      'l',
      'ecole',
    ])
    expect(formsOf('Straße, Œuvre, Łódź, Þórr')).toEqual(['strasse', 'oeuvre', 'lodz', 'thorr'])
  })

  it('are pairs of neighbours where a script does not part words', () => {
    expect(formsOf('信頼とroom')).toEqual(['信頼', '頼と', 'room'])
    expect(formsOf('木')).toEqual(['木'])
  })

  it('keep the marks that are letters in their script', () => {
    expect(formsOf('हिन्दी')).toEqual(['हिन्दी'])
    expect(formsOf('עִבְרִית')).toEqual(['עִבְרִית'])
  })

  it('say where they stand', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = -1
        for (const { form, start, end } of wordsOf(text)) {
          expect(fold(text.slice(start, end))).toBe(form)
          expect(start).toBeGreaterThan(last)
          last = start
        }
      }),
    )
  })

  it('are the same with the accents composed and apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(formsOf(text.normalize('NFD'))).toEqual(formsOf(text.normalize('NFC')))
      }),
    )
  })
})
