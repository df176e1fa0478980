import type { SiteMeta } from '@octavo/site'

export const meta: SiteMeta = {
  title: 'Small Rooms',
  description: 'Notes on working together, learning and training.',
  url: 'https://example.org',
  language: 'en-GB',
  timeZone: 'Europe/London',
  navigation: [
    { label: 'Archive', url: '/archive/' },
    { label: 'About', url: '/about/' },
    { label: 'Deutsch', url: '/de/' },
  ],
  feed: '/feed',
  footer: 'Small Rooms is the example blog of Octavo. Text and pictures: CC BY 4.0.',
}

/** The front page of the German posts. */
export const inGerman = {
  language: 'de',
  description: 'Notizen über gemeinsame Arbeit, Lernen und Üben.',
  head: {
    feeds: [{ title: 'Small Rooms (Deutsch)', url: '/de/feed.atom', format: 'atom' }],
  },
} as const

export const icons = [
  { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
  { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
] as const
