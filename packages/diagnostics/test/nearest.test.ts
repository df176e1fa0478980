import { nearest } from '@octavo/diagnostics'
import { expect, it } from 'vitest'

const keys = ['title', 'tags', 'date', 'draft', 'description', 'authors', 'image', 'updated']

it.each([
  ['titel', 'title'],
  ['tag', 'tags'],
  ['Date', 'date'],
  ['descripton', 'description'],
  ['author', 'authors'],
  ['images', 'image'],
  ['dtae', 'date'],
  ['udpated', 'updated'],
])('takes %s for %s', (word, meant) => {
  expect(nearest(word, keys)).toBe(meant)
})

it.each(['layout', 'hero', '', 'x', 'github', 'tumblr_url', 'data-source'])(
  'takes "%s" for nothing known',
  (word) => {
    expect(nearest(word, keys)).toBeUndefined()
  },
)

it('takes the first by code unit of equally close candidates', () => {
  expect(nearest('cat', ['hat', 'bat'])).toBe('bat')
  expect(nearest('cat', ['bat', 'hat'])).toBe('bat')
})
