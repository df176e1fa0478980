import * as theme from '@octavo/theme'
import { english, french, german, type Labels, polish, russian, ukrainian } from '@octavo/theme'
import { describe, expect, it } from 'vitest'
import { labelsOf } from '../src/labels/shipped.ts'

/** By the names under which they are exported. */
const shipped = Object.entries(theme).filter(
  (one): one is [string, Labels] => typeof one[1] === 'object' && 'skipToContent' in one[1],
)

/** What a label says: one text, one for each plural category, or the text for some numbers. */
function textsOf(label: string | object): readonly string[] {
  if (typeof label === 'string') return [label]
  return typeof label === 'function' ? [label(2, 3)] : Object.values(label)
}

describe('labels', () => {
  it('are complete and not left in English in the shipped languages', () => {
    for (const [language, labels] of shipped) {
      expect(Object.keys(labels), language).toEqual(Object.keys(english))
      for (const [name, value] of Object.entries(labels)) {
        for (const text of textsOf(value)) expect(text, name).toMatch(/\S/)
      }
      if (labels !== english) expect(labels.related).not.toBe(english.related)
    }
    expect(french.pageOf(2, 7)).toBe('Page 2 sur 7')
  })

  it('say the counts, parts and what was looked for that they are given', () => {
    for (const [language, labels] of shipped) {
      const { zero, ...others } = labels.searchFound
      expect(zero, language).toContain('{query}')
      for (const text of Object.values(others)) expect(text, language).toContain('{query}')
      expect(labels.searchFound.other, language).toContain('{count}')
      expect(labels.posts(17), language).toMatch(/^\D*17\D*$/)
      expect(labels.readingTime(8), language).toContain('8')
      for (const text of [labels.pageOf(3, 9), labels.partOfSeries(3, 9)])
        expect(text, language).toMatch(/3.*9|9.*3/)
    }
  })

  it('have each form that the plural of their language asks for', () => {
    for (const labels of [polish, russian, ukrainian, theme.czech])
      expect(Object.keys(labels.searchFound)).toEqual(['zero', 'one', 'few', 'many', 'other'])
  })

  it('are found by language, then by its primary part, then in English', () => {
    expect(labelsOf('de-AT', {}).archive).toBe('Archiv')
    expect(labelsOf('pt-BR', {}).archive).toBe('Arquivo')
    expect(labelsOf('fi', {}).archive).toBe('Archive')
  })

  it('give way to those of the site, the closest language first', () => {
    const own = {
      '*': { tag: 'Topic', archive: 'All' },
      de: { archive: 'Alles' },
      'de-AT': { archive: 'Ois' },
    }
    expect(labelsOf('en', own)).toMatchObject({ tag: 'Topic', archive: 'All' })
    expect(labelsOf('de', own).archive).toBe('Alles')
    expect(labelsOf('de-AT', own).archive).toBe('Ois')
  })

  it('count in the plural of the language', () => {
    expect([english.posts(1), english.posts(2)]).toEqual(['1 post', '2 posts'])
    expect([german.posts(1), german.posts(0)]).toEqual(['1 Beitrag', '0 Beiträge'])
    expect([french.posts(0), french.posts(2)]).toEqual(['0 billet', '2 billets'])
    expect([1, 2, 5, 22].map(polish.posts)).toEqual(['1 wpis', '2 wpisy', '5 wpisów', '22 wpisy'])
    expect([1, 3, 11, 21].map(russian.posts)).toEqual([
      '1 запись',
      '3 записи',
      '11 записей',
      '21 запись',
    ])
  })
})
