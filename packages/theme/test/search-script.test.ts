import type { SearchClient, SearchMark } from '@octavo/theme'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf, fragments } from '../browser/search/excerpt.ts'
import { nearby } from '../browser/search/nearby.ts'
import { queryFromPath } from '../browser/search/query-from-path.ts'
import { countText } from '../browser/search/words.ts'
import { french } from '../src/index.ts'

/** Marks every place where a word stands. */
const marking =
  (word: string) =>
  (text: string): readonly SearchMark[] =>
    [...text.matchAll(new RegExp(word, 'gi'))].map(({ 0: found, index }) => [
      index,
      index + found.length,
    ])

const written = (text: string, word: string): string =>
  excerptOf(text, marking(word), 'en')
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('')

describe('what comes near', () => {
  const texts = [
    'red room',
    'red chair',
    'red door',
    'retrospectives of a red team',
    'a chair room',
  ]
  const client: SearchClient = {
    search: async (query, { limit }) => {
      const isIn = (text: string) =>
        query.split(' ').every((word) => new RegExp(`(^| )${word}`).test(text))
      const hits = texts.filter(isIn).map((title) => ({
        ...{ url: `/${title}#${query}`, title, kind: 'posts', marks: () => [] },
      }))
      return { total: hits.length, hits: hits.slice(0, limit) }
    },
  }
  const near = async (query: string, limit = 5) =>
    (await nearby(client, query, { limit, signal: new AbortController().signal })).map(
      ({ url }) => url,
    )

  it('is what holds most of the words, rare ones before frequent ones', async () => {
    expect(await near('red chair room zebra', 3)).toEqual([
      '/a chair room#chair',
      '/red chair#chair',
      '/red room#room',
    ])
  })

  it('is what begins as the longest word does, the longest beginning first', async () => {
    expect(await near('retrospectively')).toEqual(['/retrospectives of a red team#retrospective'])
    expect(await near('xx retrospectively')).toEqual([
      '/retrospectives of a red team#retrospective',
    ])
  })

  it('is nothing where less than half a word, or less than four letters, agree', async () => {
    expect(await near('retroactive-in-all-respects')).toEqual([])
    expect(await near('chat')).toEqual([])
    expect(await near(' ... ')).toEqual([])
    expect(await near('')).toEqual([])
  })
})

describe('an excerpt', () => {
  it('is whole sentences from the first that holds a mark on', () => {
    const text = 'Nothing here.\n\nTrust grows slowly. So does trust in trust.'
    expect(written(text, 'trust')).toBe('[Trust] grows slowly. So does [trust] in [trust].')
  })

  it('begins with the text where nothing is marked', () => {
    expect(written('First. Second.', 'zebra')).toBe('First. Second.')
    expect(written('', 'zebra')).toBe('')
  })

  it('ends before the sentence that has no room', () => {
    const long = `A ${'word '.repeat(50)}end.`
    expect(written(`Trust is here. ${long}`, 'trust')).toBe('[Trust] is here.')
  })

  it('cuts a sentence without end around its mark, between words', () => {
    const excerpt = written(`${'before '.repeat(60)}trust ${'after '.repeat(60)}`, 'trust')
    expect(excerpt).toMatch(/^… (?:before )+\[trust\](?: after)+ …$/)
    expect(excerpt.length).toBeLessThan(240)
  })

  it('shows nothing that does not stand in the text, and loses no marked word', () => {
    const word = fc.constantFrom('trust', 'room', 'a', 'Quite', 'x'.repeat(300), 'naïve')
    const sentence = fc
      .array(word, { minLength: 1, maxLength: 60 })
      .map((words) => `${words.join(' ')}.`)
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 8 }), (sentences) => {
        const text = sentences.join(' ')
        const pieces = excerptOf(text, marking('trust'), 'en')
        const shown = pieces.map((piece) => piece.text).join('')
        expect(text).toContain(shown.replace(/^… | …$/g, ''))
        expect(pieces.some(({ isMarked }) => isMarked)).toBe(/trust/.test(text))
      }),
      { numRuns: 200 },
    )
  })
})

describe('fragments', () => {
  it('put together are the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.nat(30), { maxLength: 8 }), (text, places) => {
        const ends = [...new Set(places.filter((place) => place <= text.length))].sort(
          (a, b) => a - b,
        )
        const marks = ends.flatMap((start, i) =>
          i % 2 === 0 && ends[i + 1] !== undefined ? [[start, ends[i + 1] as number] as const] : [],
        )
        const pieces = fragments(text, marks)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        expect(pieces.filter(({ isMarked }) => isMarked)).toHaveLength(marks.length)
      }),
    )
  })
})

describe('the count of results', () => {
  const words = {
    language: 'fr',
    found: french.searchFound,
    near: '',
    searching: '',
    failed: '',
    kinds: {},
  }

  it('is in the plural of the language, and zero has words of its own', () => {
    expect(countText(0, 'thé', words)).toBe('Rien trouvé pour «\u202fthé\u202f».')
    expect(countText(1, 'thé', words)).toBe('1 résultat pour «\u202fthé\u202f»')
    expect(countText(1200, 'thé', words)).toBe('1\u202f200 résultats pour «\u202fthé\u202f»')
  })

  it('takes a query as it is', () => {
    expect(countText(2, '$& {count}', words)).toContain('$& {count}')
  })
})

it('makes a question of an address', () => {
  expect(queryFromPath('/2019/03/on-trust.html')).toBe('on trust')
  expect(queryFromPath('/de/%C3%BCber-r%C3%A4ume/')).toBe('über räume')
  expect(queryFromPath('/posts/2020-01-05-peer_review')).toBe('peer review')
  expect(queryFromPath('/%E0%A4%A/')).toBe('E0 A4 A')
  expect(queryFromPath('/')).toBe('')
})
