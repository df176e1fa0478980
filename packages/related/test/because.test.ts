import { expect, it } from 'vitest'
import { rankRelated, sharedTerms, wordPairs, words } from '../src/index.ts'

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
