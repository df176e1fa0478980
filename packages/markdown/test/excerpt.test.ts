import { sentenceCutter } from '@octavo/markdown'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readyMarkdown } from './support/ready-markdown.ts'

function excerpt(text: string, max = 280, field?: string) {
  const markdown = readyMarkdown({ html: 'trusted', excerpt: { maxCharacters: max } })
  return markdown.processSync({ text, ...(field !== undefined && { excerpt: field }) }).value
    .excerpt
}

describe('an excerpt', () => {
  it('takes sentences while they fit, and never a part of one', () => {
    expect(excerpt('One is here. Two is *here*. Three is too long for it.', 30)).toEqual({
      html: ['One is here. Two is <em>here</em>.'],
      text: 'One is here. Two is here.',
      complete: false,
      from: 'sentences',
    })
  })

  it('takes the first sentence whole, however long', () => {
    expect(excerpt('A sentence of some length that passes the limit. B.', 5).text).toBe(
      'A sentence of some length that passes the limit.',
    )
  })

  it('does not end at an abbreviation, an initial or a number', () => {
    expect(excerpt('Dr. Ada met J. Doe, e.g. at 3.14 p.m. on Monday. B.', 10).text).toBe(
      'Dr. Ada met J. Doe, e.g. at 3.14 p.m. on Monday.',
    )
  })

  it('stops where a list would have followed', () => {
    expect(excerpt('There are three. They are:\n\n- a\n- b').text).toBe('There are three.')
  })

  it('ends at the marker, wherever it stands', () => {
    expect(excerpt('One\n\n<!-- more -->\n\nTwo')).toMatchObject({ text: 'One', from: 'marker' })
    expect(excerpt('One <!--more--> two')).toMatchObject({ text: 'One', from: 'marker' })
  })

  it('prefers a marker to a field and a field to sentences', () => {
    expect(excerpt('One. <!--more-->', 280, 'F & G')).toMatchObject({ from: 'marker' })
    expect(excerpt('One.', 280, 'F & G')).toEqual({
      html: ['F &#x26; G'],
      text: 'F & G',
      complete: false,
      from: 'field',
    })
  })

  it('holds no links, pictures or footnote numbers', () => {
    expect(excerpt('A [link](b)[^1] ![c](d) and `code`.\n\n[^1]: n').html).toEqual([
      'A link and <code>code</code>.',
    ])
  })

  it('knows when nothing was left out', () => {
    expect(excerpt('All of it.').complete).toBe(true)
    expect(excerpt('').complete).toBe(true)
    expect(excerpt('- only a list').text).toBe('only a list')
  })
})

describe('sentences', () => {
  it('joined are the text again', () => {
    const cut = sentenceCutter('en')
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(cut(text).join('')).toBe(text)
      }),
    )
  })

  it.each([
    ['en', 'The U.S. economy grew. It did. "Did it?" she asked. Yes!', 4],
    ['de', 'Das ist z. B. so. Und Nr. 5 auch.', 2],
    ['fr', 'M. Dupont est là. Il parle, cf. p. 3.', 2],
    ['ja', '吾輩は猫である。名前はまだ無い。', 2],
  ])('in %s: %s', (language, text, count) => {
    expect(sentenceCutter(language)(text)).toHaveLength(count)
  })
})
