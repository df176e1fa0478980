import { createTheme, type PostPageProps } from '@octavo/theme'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { siteOf } from './gallery/gallery.ts'
import { bodyOf } from './gallery/texts.ts'
import { outlineOf } from './support/outline.ts'

vi.setConfig({ testTimeout: 120_000 })

const theme = createTheme()
const body = bodyOf('<p>Text.</p>')

/** A post in which every word and address is the given one. */
function propsOf(text: string, url: string): PostPageProps {
  const link = { label: text, url }
  const author = { name: text, url, picture: { src: url, alt: text, width: 1, height: 1 } }
  const image = { src: url, alt: text, width: 3, height: 2 }
  return {
    site: {
      ...siteOf(theme),
      title: text,
      home: url,
      footer: text,
      navigation: [link],
      search: url,
      feeds: [{ title: text, type: 'application/atom+xml', url }],
    },
    page: { url: '/here/', canonical: url },
    post: {
      id: text,
      url,
      title: text,
      standfirst: text,
      date: '2024-06-18',
      updated: '2024-06-19',
      authors: [author, author],
      categories: [link],
      tags: [link, link],
      words: 100,
      image: { ...image, caption: text, credit: text },
      headings: [1, 2, 3].map(() => ({ id: 'h', text, children: [] })),
      series: { title: text, url, part: 1, parts: [{ title: text, url }] },
      body,
    },
    related: [{ url, title: text, excerpt: text, reason: `${text}.`, image }],
    newer: { title: text, url },
    older: { title: text, url },
  }
}

const calm = outlineOf(theme.post(propsOf('calm', '/calm/')).toString())

const fragments = fc.constantFrom(
  '<script>',
  '</script>',
  '</title>',
  '</style>',
  '<!--',
  '-->',
  ']]>',
  '"',
  "'",
  '`',
  '=',
  '>',
  '<',
  '&',
  '&amp;',
  '\0',
  '\n',
  '\u2028',
  '\ud800',
  'javascript:',
  'data:text/html,',
  '{{',
  '${',
  '</p>',
  '<svg onload=',
  '<img src=x>',
)
const hostile = fc
  .array(fc.oneof(fragments, fc.string({ unit: 'binary' })), { maxLength: 6 })
  .map((parts) => parts.join(''))

describe('whatever the words of a blog are', () => {
  it('they change no element, class or id of a page', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(outlineOf(theme.post(propsOf(text, '/calm/')).toString())).toBe(calm)
      }),
      { numRuns: process.env.OCTAVO_LONG === '1' ? 5000 : 150 },
    )
  })

  it('addresses change none either, and never run', () => {
    fc.assert(
      fc.property(hostile, (url) => {
        const html = theme.post(propsOf('calm', url)).toString()
        expect(outlineOf(html).replace(/ aria-current=page/g, '')).toBe(calm)
        // Browsers drop ASCII blanks before an address, and only those.
        expect(html).not.toMatch(/(?:href|src)="[ \t\r\n]*(?:javascript|data):/i)
      }),
      { numRuns: process.env.OCTAVO_LONG === '1' ? 5000 : 150 },
    )
  })
})
