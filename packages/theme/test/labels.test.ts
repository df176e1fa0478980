import { english, french, german } from '@octavo/theme'
import { describe, expect, it } from 'vitest'
import { labelsOf } from '../src/labels/shipped.ts'

/** What a label says: one text, one for each plural category, or the text for some numbers. */
function textsOf(label: string | object): readonly string[] {
  if (typeof label === 'string') return [label]
  return typeof label === 'function' ? [label(2, 3)] : Object.values(label)
}

describe('labels', () => {
  it('are complete and not left in English in the shipped languages', () => {
    for (const labels of [german, french]) {
      expect(Object.keys(labels)).toEqual(Object.keys(english))
      for (const [name, value] of Object.entries(labels)) {
        for (const text of textsOf(value)) expect(text, name).toMatch(/\S/)
      }
    }
    expect(german.related).not.toBe(english.related)
    expect(french.pageOf(2, 7)).toBe('Page 2 sur 7')
  })

  it('are found by language, then by its primary part, then in English', () => {
    expect(labelsOf('de-AT', {}).archive).toBe('Archiv')
    expect(labelsOf('pt-BR', {}).archive).toBe('Archive')
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
  })
})
