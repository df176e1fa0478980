import { head, type PageMetadata } from '@octavo/renderer'
import { expect, it } from 'vitest'

const lines = (page: PageMetadata) => head(page).toString().split('\n')

it('writes the least when there is only a title', () => {
  expect(lines({ title: 'A & B' })).toEqual([
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>A &amp; B</title>',
    '<meta property="og:type" content="website">',
    '<meta property="og:title" content="A &amp; B">',
    '<meta name="twitter:card" content="summary">',
  ])
})

it('writes everything it knows of a post', async () => {
  const page = head({
    title: 'Trust',
    siteName: 'Small Rooms',
    description: 'A “short” note.',
    canonical: 'https://example.org/trust/',
    language: 'en-GB',
    kind: 'article',
    image: {
      url: 'https://example.org/t.jpg',
      alt: 'Two chairs',
      width: 1200,
      height: 630,
      type: 'image/jpeg',
    },
    published: '2026-01-05T09:00:00Z',
    updated: '2026-02-01T00:00:00Z',
    authors: [{ name: 'Mara Lind', url: 'https://example.org/mara/' }, { name: 'Ken Ito' }],
    tags: ['trust', 'R&D'],
    section: 'Notes',
    feeds: [
      { title: 'All posts', url: '/feed.xml', format: 'rss' },
      { title: 'All posts', url: '/feed.atom', format: 'atom' },
      { title: 'All posts', url: '/feed.json', format: 'json' },
    ],
    alternates: [
      { language: 'en', url: 'https://example.org/trust/' },
      { language: 'x-default', url: 'https://example.org/trust/' },
    ],
    previous: '/2/',
    next: '/4/',
    robots: 'max-image-preview:large',
    fediverse: '@mara@example.social',
    manifest: '/site.webmanifest',
    icons: [
      { url: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { rel: 'apple-touch-icon', url: '/touch.png' },
    ],
    themeColor: { light: '#fff', dark: '#111' },
    structuredData: [{ '@context': 'https://schema.org', '@type': 'Thing', name: '</script>' }],
  })
  await expect(`${page}\n`).toMatchFileSnapshot('golden/head.html')
})

it('names the site once on its home page, and the page alone when told so', () => {
  const titleOf = (page: PageMetadata) => lines(page).find((line) => line.startsWith('<title>'))
  expect(titleOf({ title: 'Site', siteName: 'Site' })).toBe('<title>Site</title>')
  expect(titleOf({ title: 'Page', siteName: 'Site' })).toBe('<title>Page · Site</title>')
  expect(titleOf({ title: 'Page', siteName: 'Site', documentTitle: 'P' })).toBe('<title>P</title>')
})
