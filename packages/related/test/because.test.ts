import { describe, expect, it } from 'vitest'
import { becauseOf } from '../src/because.ts'
import {
  createRelatedIndex,
  englishPhrases,
  links,
  rankRelated,
  sharedTerms,
  wordPairs,
  words,
} from '../src/index.ts'

interface Text {
  readonly id: string
  readonly text: string
  readonly tags?: readonly string[]
}
const textOf = ({ text }: Text) => text

/** The sentence that says why the second text is related to the first; a third one has nothing to do with them. */
function because(from: string, to: string): string {
  const items: readonly Text[] = [
    { id: 'from', text: from },
    { id: 'to', text: to },
    { id: 'other', text: 'Flour, water, salt and patience make bread.' },
  ]
  const related = rankRelated(items, {
    id: ({ id }) => id,
    signals: [words(textOf), wordPairs(textOf)],
  })
  return related('from').find(({ item }) => item.id === 'to')?.because ?? ''
}

it('writes names as names, and other words without the capital of their sentence', () => {
  const berlin = 'Trams are loud in Berlin, but Berlin sleeps. Trams run late. We like trams.'
  expect(because(berlin, berlin)).toMatch(/Berlin/)
  expect(because(berlin, berlin)).toMatch(/trams/)
})

it('writes a name of two words as it is, and a phrase from a title in small letters', () => {
  const engine = 'We moved to App Engine. The app grew. It is the app for App Engine.'
  expect(because(engine, engine)).toContain('App Engine')
  const review = 'Peer Review Without Fear\nIn peer review we meet. Good peer review is short.'
  expect(because(review, review)).toContain('peer review')
})

it('does not cut a compound in half', () => {
  const party = 'Use third-party libraries. Our third-party libraries are old.'
  expect(because(party, party)).not.toContain('party libraries')
})

it('does not name what only stands in markup', () => {
  const picture = '<img src="a.png" width="40"> Lanterns. <img src="b.png" width="40"> Lanterns.'
  expect(because(picture, picture)).toBe('Both are about lanterns')
  const address =
    'Ask on example.org or example.org. Lanterns, R&#x00e4;der, lanterns, R&#x00e4;der.'
  expect(because(address, address)).not.toMatch(/org|x00e4/)
})

it('does not name a tag that most items have', () => {
  const items = Array.from(
    { length: 12 },
    (_, i): Text => ({
      id: `${i}`,
      text: i < 2 ? 'Velvet lantern, velvet lantern.' : `Stone number ${i} of the wall`,
      tags: i < 2 ? ['notes', 'light'] : ['notes'],
    }),
  )
  const [first] = rankRelated(items, {
    id: ({ id }) => id,
    signals: [words(textOf), sharedTerms(({ tags }: Text) => tags, { name: 'tags' })],
  })('0')
  expect(first?.because).toContain('light')
  expect(first?.because).not.toContain('notes')
})

describe('a subject', () => {
  it.each([
    [
      'has a verb in it, or is one',
      'The garden opened. It extends plots. Plots opened. It extends plots.',
      /opened|extends/,
    ],
    ['is an adverb', 'Clearly a lantern, clearly a lantern.', /clearly/],
    [
      'is a number, a day or a turn of speech',
      'Fourteen lanterns on Tuesday. Fourteen lanterns on Tuesday, feel free.',
      /fourteen|tuesday|feel/i,
    ],
    [
      'is half an address',
      'We moved to cloud.gov. A lantern on cloud.gov, a lantern.',
      /cloud|gov/,
    ],
    ['is part of a name in code', 'The lantern of max_file, of a lantern in max_file.', /max|file/],
    [
      'is in fenced code',
      'A lantern.\n\n```js\nglow(wick)\nglow(wick)\n```\n\nThe lantern.',
      /glow|wick/,
    ],
  ])('is nothing that %s', (_, text, wrong) => {
    expect(because(text, text)).not.toBe('')
    expect(because(text, text)).not.toMatch(wrong)
  })

  it('is a whole name, not two words of it', () => {
    const division =
      'The Civil Rights Division has a portal. A portal of the Civil Rights Division.'
    expect(because(division, division)).toContain('Civil Rights Division')
    const many = 'Alberto Rodríguez keeps a lantern. A lantern: Alberto Rodríguez lit it.'
    expect(because(many, many)).toContain('Alberto Rodríguez')
    const projects = 'Open source projects need gardeners. Gardeners help open source projects.'
    expect(because(projects, projects)).toMatch(/open source projects/i)
  })

  it('is what both speak of more than once, before what they mention in passing', () => {
    const from = 'Lanterns need oil, and oil lamps are lanterns, too. Thank the customer service.'
    const to = 'A lantern without oil: oil is dear, lanterns are not. Ask our customer service.'
    expect(because(from, to)).toBe('Both are about lantern and oil')
  })

  it('is what both mention in passing where there is nothing else', () => {
    expect(because('Ask the customer service.', 'Our customer service sleeps.')).toBe(
      'Both are about customer service',
    )
  })

  it('is named in one form only', () => {
    const reasons = (evidence: readonly string[]) => [{ signal: 'words', share: 1, evidence }]
    const sentence = (...evidence: readonly string[]) =>
      becauseOf(reasons(evidence), 'a', 'b', englishPhrases)
    expect(sentence('estimate', 'estimates', 'rota')).toBe('Both are about estimate and rota')
    expect(sentence('conference', 'conf')).toBe('Both are about conference')
    expect(sentence('email', 'mail', 'wiki')).toBe('Both are about email and wiki')
    expect(sentence('app', 'apple')).toBe('Both are about app and apple')
  })
})

it('speaks of a series before links and subjects: it is a promise of the author', () => {
  const parts = ['day-one', 'day-two'].map((id) => ({
    id,
    series: 'First Days',
    links: ['day-two'],
  }))
  const related = rankRelated(parts, {
    id: ({ id }) => id,
    signals: [
      links((part) => part.links),
      sharedTerms((part) => [part.series], { name: 'series', weight: 8 }),
    ],
  })
  expect(related('day-one')[0]?.because).toBe('Both belong to First Days')
})

it('takes terms by whatever name for what both are about, but for series and authors', () => {
  const pair = ['a', 'b'].map((id) => ({ id, terms: ['lanterns'] }))
  const sentence = (name: string) =>
    rankRelated(pair, {
      id: ({ id }) => id,
      signals: [sharedTerms(({ terms }: (typeof pair)[number]) => terms, { name })],
    })('a')[0]?.because
  expect(sentence('topics')).toBe('Both are about lanterns')
  expect(sentence('tags')).toBe('Both are about lanterns')
  expect(sentence('authors')).toBe('Both are by lanterns')
  expect(sentence('series')).toBe('Both belong to lanterns')
})

it('does not speak of links where there is but a text', () => {
  const posts = [
    { id: 'a', text: 'The kitchen timer rings.', links: ['b'] },
    { id: 'b', text: 'A timer in the kitchen.', links: [] },
    { id: 'c', text: 'Bread.', links: [] },
  ]
  const index = createRelatedIndex(posts, {
    id: (post) => post.id,
    signals: [words((post: (typeof posts)[number]) => post.text), links((post) => post.links)],
  })
  expect(index.related('a')[0]?.because).toBe('This post links to it')
  const draft = { id: 'd', text: 'A new kitchen timer.', links: ['b'] }
  expect(index.relatedToItem(draft)[0]?.because).toBe('This post links to it')
  const found = index.relatedToText('kitchen-timer')
  expect(found.map(({ item }) => item.id).sort()).toEqual(['a', 'b'])
  expect(found.map(({ because }) => because)).toEqual(['', ''])
})
