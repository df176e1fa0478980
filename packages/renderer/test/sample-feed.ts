import type { Feed } from '@octavo/renderer'

/** A feed in which every field is used at least once. */
export const sampleFeed: Feed = {
  title: 'Small Rooms & Co.',
  url: 'https://example.org/',
  feedUrl: 'https://example.org/feed.xml',
  description: 'Notes on working together',
  language: 'en-GB',
  authors: [
    { name: 'Mara Lind', url: 'https://example.org/mara/', avatar: 'https://example.org/m.jpg' },
  ],
  icon: 'https://example.org/icon.png',
  favicon: 'https://example.org/favicon.png',
  rights: '© Small Rooms',
  next: 'https://example.org/feed-2.xml',
  hub: 'https://hub.example.net/',
  items: [
    {
      id: 'trust',
      url: 'https://example.org/trust/',
      title: 'Trust < control',
      summary: 'A short note.',
      content: { read: () => '<p>One &amp; two. <a href="https://example.org/b/">More</a></p>' },
      published: '2026-01-05T09:00:00+01:00',
      updated: '2026-02-01T00:00:00Z',
      tags: ['trust', 'R&D'],
      image: { url: 'https://example.org/t.jpg', type: 'image/jpeg', width: 800, height: 600 },
    },
    {
      id: 'https://old.example.org/?p=12',
      url: 'https://example.org/日本語/',
      title: '日本語',
      content: '<p>本文</p>',
      published: '2025-12-24T12:30:00Z',
      authors: [{ name: 'Ken Ito', email: 'ken@example.org' }],
      language: 'ja',
    },
    { id: 'bare', url: 'https://example.org/bare/', title: 'Only a title' },
  ],
}
