import type { SiteMeta } from '@octavo/site'

/** What the feed of the German posts says of itself. */
export const feedInGerman = {
  title: 'Small Rooms (Deutsch)',
  description: 'Notizen über gemeinsame Arbeit, Lernen und Üben.',
  language: 'de',
}

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
  languages: {
    de: {
      description: feedInGerman.description,
      navigation: [
        { label: 'Beiträge', url: '/de/' },
        { label: 'English', url: '/' },
      ],
      feed: '/de/feed',
      searchPage: '/de/suche/',
      footer: 'Small Rooms ist der Beispielblog von Octavo. Texte und Bilder: CC BY 4.0.',
    },
  },
}

/** For pages that are in German as a whole. */
export const inGerman = { language: 'de' } as const

export const icons = [
  { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
  { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
] as const
