import { llmsTxt, markdownTwin, redirectPage, robotsTxt, webManifest } from '@octavo/renderer'
import { describe, expect, it } from 'vitest'

describe('robotsTxt', () => {
  it('allows everything by default, and names the sitemaps', () => {
    expect(robotsTxt({ sitemaps: ['https://example.org/sitemap.xml'] })).toBe(`User-agent: *
Disallow:

Sitemap: https://example.org/sitemap.xml
`)
  })

  it('writes groups in the order given', () => {
    const rules = [
      { agents: ['GPTBot', 'CCBot'], disallow: ['/'] },
      { agents: ['*'], allow: ['/search/about'], disallow: ['/search/'] },
    ]
    expect(robotsTxt({ rules })).toBe(`User-agent: GPTBot
User-agent: CCBot
Disallow: /

User-agent: *
Allow: /search/about
Disallow: /search/
`)
  })

  it('refuses a value that would be read as another line', () => {
    expect(() => robotsTxt({ rules: [{ agents: ['*\nDisallow: /'] }] })).toThrow(TypeError)
    expect(() => robotsTxt({ sitemaps: ['/sitemap.xml'] })).toThrow('absolute')
  })
})

describe('redirectPage', () => {
  it('sends on, says so to search engines, and leaves a link', () => {
    const page = redirectPage({
      to: '/b/?x=1&y="2"',
      canonical: 'https://example.org/b/',
      language: 'de',
      title: 'Umgezogen',
      label: 'Zur neuen Seite',
    }).toString()
    expect(page).toContain('<html lang="de">')
    expect(page).toContain('content="0; url=/b/?x=1&amp;y=%222%22"')
    expect(page).toContain('<link rel="canonical" href="https://example.org/b/">')
    expect(page).toContain('<a href="/b/?x=1&amp;y=&quot;2&quot;">Zur neuen Seite</a>')
    expect(page).toContain('noindex')
  })

  it('refuses a target that could run something', () => {
    expect(() => redirectPage({ to: 'javascript:alert(1)' })).toThrow(TypeError)
    expect(() => redirectPage({ to: 'data:text/html,x' })).toThrow(TypeError)
  })
})

describe('webManifest', () => {
  it('writes what is given, under the names of the standard', () => {
    const manifest = webManifest({
      name: 'Small Rooms',
      shortName: 'Rooms',
      themeColor: '#fff',
      icons: [{ src: '/icon.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' }],
    })
    expect(JSON.parse(manifest)).toEqual({
      name: 'Small Rooms',
      short_name: 'Rooms',
      display: 'browser',
      theme_color: '#fff',
      icons: [{ src: '/icon.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' }],
    })
  })
})

describe('llmsTxt', () => {
  it('writes title, summary and sections of links', () => {
    const file = llmsTxt({
      title: 'Small Rooms',
      summary: 'Notes on\nworking together.',
      sections: [
        {
          title: 'Posts',
          links: [
            {
              title: 'Trust [draft] *',
              url: 'https://example.org/trust.md',
              description: 'Short.',
            },
            { title: 'B', url: 'https://example.org/b(1).md' },
          ],
        },
      ],
    })
    expect(file).toBe(`# Small Rooms

> Notes on working together.

## Posts

- [Trust \\[draft\\] \\*](https://example.org/trust.md): Short.
- [B](https://example.org/b%281%29.md)
`)
  })
})

describe('markdownTwin', () => {
  it('writes title, facts and body', () => {
    const twin = markdownTwin({
      title: '1. Trust # <b>',
      url: 'https://example.org/trust/',
      description: 'A note.',
      published: '2026-01-05',
      authors: ['Mara Lind', 'Ken Ito'],
      tags: ['trust'],
      body: '\n\nOne *two*.\n\n## Three\n',
    })
    expect(twin).toBe(`# 1\\. Trust \\# \\<b\\>

> A note.

- Source: <https://example.org/trust/>
- By: Mara Lind, Ken Ito
- Published: 2026-01-05
- Tags: trust

One *two*.

## Three
`)
  })
})
