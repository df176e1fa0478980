import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { find } from '../browser/find.ts'
import { marksOf } from '../browser/marks.ts'
import { passageOf } from '../browser/passage.ts'
import { createIndex, type IndexedDocument } from '../src/index-format.ts'

/** Titles (and texts) in the order of their places. */
function found(
  query: string,
  documents: readonly (string | Partial<IndexedDocument>)[],
  isOwn: (id: number) => boolean = () => true,
): readonly number[] {
  const empty = { title: '', keywords: '', headings: '', text: '' }
  const index = createIndex(
    documents.map((document, id) => ({
      ...empty,
      ...(typeof document === 'string' ? { title: document } : document),
      id,
    })),
  )
  return find(index, query, isOwn).map(({ id }) => id)
}

describe('a query', () => {
  it('asks for all of its words, in any order and place', () => {
    const documents = [
      { title: 'Trust', text: 'in small rooms' },
      { title: 'Trust', text: 'in large halls' },
    ]
    expect(found('rooms trust', documents)).toEqual([0])
  })

  it('finds what begins with its last word, and with its longer ones', () => {
    expect(found('meet', ['Meetings', 'Mete'])).toEqual([0])
    expect(found('retro meet', ['Meetings and retrospectives'])).toEqual([0])
    expect(found('re meetings', ['Meetings and retrospectives', 'Re: meetings'])).toEqual([1])
  })

  it('forgives a slip, and only where nothing is spelled like it', () => {
    expect(found('retrospectve', ['Retrospectives', 'Trust'])).toEqual([0])
    expect(found('trsut trust', ['Trust'])).toEqual([0])
    expect(found('stille', ['Stelle', 'Stille'])).toEqual([1])
    expect(found('cat', ['Car'])).toEqual([])
  })

  it('takes what holds most of the words when nothing holds all', () => {
    expect(found('small quiet rooms', ['Rooms', 'Small rooms', 'Halls'])).toEqual([1, 0])
  })

  it('does not care for accents or case', () => {
    expect(found('raume', ['Über Räume'])).toEqual([0])
    expect(found('ÜBER', ['Über Räume'])).toEqual([0])
    expect(found('strasse', ['Die Straße'])).toEqual([0])
  })

  it('finds words of a script without spaces', () => {
    expect(found('信頼', ['小さな信頼', '部屋'])).toEqual([0])
  })

  it('puts titles before headings and texts', () => {
    const text = { title: 'Halls', text: 'trust and more of this kind' }
    const heading = { title: 'Halls', headings: 'On trust', text: 'of this kind' }
    expect(found('trust', [text, heading, 'Trust'])).toEqual([2, 1, 0])
  })

  it('puts the language of the page first', () => {
    expect(found('arm', ['Arm', 'Arm'], (id) => id === 1)).toEqual([1, 0])
  })

  it('may be empty, or hold no word', () => {
    expect(found('', ['Trust'])).toEqual([])
    expect(found(' ?! ', ['Trust'])).toEqual([])
  })

  it('finds every title by its own words, first among what is not longer, and in one order', () => {
    const word = fc.constantFrom('trust', 'small', 'room', 'Räume', 'meeting', 'étude', '信頼', 'a')
    const title = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 12 }), fc.nat(), (titles, nth) => {
        const at = nth % titles.length
        const query = titles[at] as string
        const ids = found(query, titles)
        expect(ids).toContain(at)
        expect(found(query, titles)).toEqual(ids)
      }),
      { numRuns: 200 },
    )
  })
})

describe('what a result shows', () => {
  const file = {
    summary: 'About rooms.',
    sections: [
      ['', '', 'Halls are loud.'],
      ['why', 'Why rooms', 'Trust needs small rooms.'],
      ['how', 'How', 'Small steps.'],
    ],
  } as const

  it('is the section that holds most of the words', () => {
    const { passage, section, id } = passageOf(file, new Set(['small', 'rooms']))
    expect([passage, section, id]).toEqual(['Trust needs small rooms.', 'Why rooms', 'why'])
    expect(passageOf(file, new Set(['halls']))).toEqual({ passage: 'Halls are loud.' })
  })

  it('is the summary when the words stand in the title', () => {
    expect(passageOf(file, new Set(['zebra']))).toEqual({ passage: 'About rooms.' })
    expect(passageOf(undefined, new Set(['zebra']))).toEqual({ passage: '' })
  })

  it('marks words and leaves those beside them', () => {
    expect(marksOf('Rooms, ROOMS; roomy', new Set(['rooms']))).toEqual([
      [0, 5],
      [7, 12],
    ])
    expect(marksOf('小さな信頼だ', new Set(['信頼', '頼だ']))).toEqual([[3, 6]])
  })
})
