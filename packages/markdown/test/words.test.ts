import { expect, it } from 'vitest'
import { wordCounter } from '../src/words.ts'
import { hasBlogs, posts18f } from './support/corpora.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
const count = wordCounter('en')

function segments(text: string): number {
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length
}

it.each([
  '',
  'a',
  "don't stop",
  '3.14 and 1,000',
  'e.g. U.S.',
  'a-b c/d',
  'naïve façade',
  '...a',
  'a. b',
  'Привет мир',
  '吾輩は猫である',
  'mixed 猫 text',
  'x_y @z',
])('counts as Intl.Segmenter does: %s', (text) => {
  expect(count(text)).toBe(segments(text))
})

// The difference is addresses: UAX 29 cuts `a1.b` and not `a.b`.
it.skipIf(!hasBlogs)('counts real posts within one word in forty of Intl.Segmenter', () => {
  for (const { text } of posts18f().filter((_, i) => i % 25 === 0)) {
    const plain = text.replace(/[^\p{L}\p{N}\s.,'’-]/gu, ' ')
    expect(Math.abs(count(plain) - segments(plain))).toBeLessThanOrEqual(
      Math.ceil(segments(plain) / 40),
    )
  }
})
