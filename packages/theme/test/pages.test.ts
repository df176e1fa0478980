import { trusted } from '@octavo/renderer'
import { type Card, createTheme, type PostPageProps } from '@octavo/theme'
import { describe, expect, it } from 'vitest'
import { cards } from './gallery/cards.ts'
import { gallery, siteOf } from './gallery/gallery.ts'
import { annotated, bodyOf } from './gallery/texts.ts'

const theme = createTheme()
const frame = { site: siteOf(theme), page: { url: '/a/', canonical: 'https://example.org/a/' } }
const post = { id: 'a', url: '/a/', title: 'A', body: bodyOf('<p>Text.</p>') }

function postWith(own: Partial<PostPageProps>): string {
  return theme.post({ ...frame, post, ...own }).toString()
}

interface Crumbs {
  readonly '@type': string
  readonly itemListElement?: readonly { readonly name: string }[]
}

function crumbsIn(html: string): readonly { readonly name: string }[] {
  const all = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)]
  const data = all.map(([, text = '']) => JSON.parse(text) as Crumbs)
  return data.find((one) => one['@type'] === 'BreadcrumbList')?.itemListElement ?? []
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

describe('every page', () => {
  it.each(gallery(theme).map(({ name, render }) => [name, render().toString()] as const))(
    '%s is a document with one title, one main part, a skip link and no script but that of the search',
    (name, html) => {
      expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="[\w-]+" dir="(ltr|rtl)">/)
      expect(count(html, /<h1[ >]/g)).toBe(1)
      expect(count(html, /<main id="content"/g)).toBe(1)
      expect(html).toContain('href="#content"')
      const scripts = html.match(/<script(?! type="application\/ld\+json")[^>]*>/g) ?? []
      const search = '<script src="octavo-search.js" type="module">'
      expect(scripts).toEqual(/^(?:search|not-found)$/.test(name) ? [search] : [])
      expect(html).not.toMatch(/ style="| on\w+="/)
    },
  )

  it('writes hostile text as text', () => {
    const hostile = '"><script>alert(1)</script>'
    const html = theme
      .post({
        ...frame,
        post: {
          ...post,
          title: hostile,
          standfirst: hostile,
          authors: [{ name: hostile, url: 'javascript:alert(1)' }],
          tags: [{ label: hostile, url: hostile }],
        },
        related: [
          { url: 'javascript:alert(1)', title: hostile, excerpt: hostile, reason: hostile },
        ],
      })
      .toString()
    expect(html).not.toContain('<script>')
    expect(html).not.toContain('javascript:')
  })

  it('is the same for the same props', () => {
    expect(postWith({ related: cards })).toBe(postWith({ related: cards }))
  })

  it('names its translations to search engines by absolute addresses, and to readers in their own words', () => {
    const html = postWith({
      translations: [
        { language: 'en', url: '/a/' },
        { language: 'de', url: '/de/a/' },
        { language: 'x-default', url: '/a/' },
      ],
    })
    expect(html).toContain('hreflang="x-default"')
    expect(html).toContain('<link rel="alternate" hreflang="de" href="https://example.org/de/a/">')
    expect(html).toContain('<a href="/de/a/" hreflang="de" lang="de" dir="ltr">Deutsch</a>')
    expect(html).not.toContain('>English</a>')
  })

  it('names its own address among its languages, as search engines want it', () => {
    const html = postWith({ language: 'de', translations: [{ language: 'en', url: '/en/' }] })
    expect(html.match(/<link rel="alternate" hreflang="[^>]*>/g)).toEqual([
      '<link rel="alternate" hreflang="de" href="https://example.org/a/">',
      '<link rel="alternate" hreflang="en" href="https://example.org/en/">',
    ])
  })

  it('tells search engines the way to it from the front page, a post through its first category', () => {
    const categories = [
      { label: 'Essays', url: '/essays/' },
      { label: 'Notes', url: '/notes/' },
    ]
    const names = (html: string) => crumbsIn(html).map(({ name }) => name)
    expect(names(postWith({ post: { ...post, categories } }))).toEqual([
      'Small Rooms',
      'Essays',
      'A',
    ])
    const breadcrumbs = [{ label: 'Shelf', url: '/shelf/' }]
    expect(names(postWith({ breadcrumbs, post: { ...post, categories } }))).toEqual([
      'Small Rooms',
      'Shelf',
      'A',
    ])
    expect(names(postWith({}))).toEqual([])
  })

  it('shows search engines its own picture, or else its card for link previews', () => {
    const card = { image: { url: 'https://example.org/card.png' } }
    const image = { src: '/own.jpg', alt: '' }
    expect(postWith({})).not.toContain('"image":')
    expect(postWith({ head: card })).toContain('"image":["https://example.org/card.png"]')
    expect(postWith({ head: card, post: { ...post, image } })).toContain(
      '"image":["https://example.org/own.jpg"]',
    )
  })

  it('speaks one language between the names of authors when its labels are not there', () => {
    const html = postWith({
      language: 'ar',
      post: { ...post, authors: [{ name: 'A' }, { name: 'B' }] },
    })
    expect(html.replace(/<[^>]+>/g, '')).toContain('By A and B')
  })

  it('leads to its Markdown twin, programs in the head and readers at the foot', () => {
    const html = postWith({ head: { markdown: '/a.md' } })
    expect(html).toContain('<link rel="alternate" type="text/markdown" href="/a.md">')
    expect(html).toContain('<a href="/a.md" type="text/markdown">This page as Markdown</a>')
  })

  it('describes a list that has no description by what it begins with', () => {
    const posts = ['A', 'B', 'C', 'D'].map((title) => ({ title, url: `/${title}/` }))
    const term = { kind: 'tag', label: 'Trust', count: 4 } as const
    const described = '<meta name="description" content="A · B · C">'
    expect(theme.term({ ...frame, term, posts }).toString()).toContain(described)
    expect(theme.archive({ ...frame, posts }).toString()).toContain(described)
    const own = { ...term, description: 'On trust.' }
    expect(theme.term({ ...frame, term: own, posts }).toString()).not.toContain(described)
    expect(theme.term({ ...frame, term, posts: [] }).toString()).not.toContain('name="description"')
  })

  it('announces the feed of its tag before those of the site', () => {
    const term = { kind: 'tag', label: 'Trust', count: 1, feed: '/trust/feed.atom' } as const
    const html = theme.term({ ...frame, term, posts: [] }).toString()
    const announced = html.match(/<link rel="alternate" type="application\/[^>]*>/g) ?? []
    expect(announced).toHaveLength(1 + (frame.site.feeds?.length ?? 0))
    expect(announced[0]).toBe(
      '<link rel="alternate" type="application/atom+xml" title="Trust · Small Rooms" href="/trust/feed.atom">',
    )
  })

  it('is drawn in the language of the site when its own was mistyped', () => {
    const html = postWith({ language: 'deutsch!', post: { ...post, date: '2024-06-18' } })
    expect(html).toContain('<html lang="en" dir="ltr">')
    expect(html).toContain('June 18, 2024')
    expect(postWith({ related: [{ url: '/b/', title: 'B', language: '?' }] })).toContain(
      '<li class="card">',
    )
  })

  it('tells its colour scheme before the sheet arrives', () => {
    expect(postWith({})).toContain('<meta name="color-scheme" content="light dark">')
    const dark = createTheme({ colourScheme: 'dark' })
      .post({ ...frame, post })
      .toString()
    expect(dark).toContain('<meta name="color-scheme" content="dark">')
    expect(dark.match(/name="theme-color"/g)).toHaveLength(1)
  })

  it('says which address is missing when an asset has none', () => {
    const site = { ...frame.site, assets: {} }
    expect(() => theme.post({ ...frame, site, post })).toThrow(/octavo-text\.woff2/)
  })
})

describe('related posts', () => {
  const card: Card = { url: '/b/', title: 'B' }

  it('are left out when there is none', () => {
    expect(postWith({ related: [] })).not.toContain('class="related"')
    expect(postWith({})).not.toContain('class="related"')
  })

  it.each([1, 2, 9])('shows %i of %i', (n) => {
    const html = postWith({ related: cards.slice(0, n) })
    expect(count(html, /<li class="card"/g)).toBe(n)
  })

  it('stops after nine', () => {
    expect(count(postWith({ related: [...cards, card, card] }), /<li class="card"/g)).toBe(9)
  })

  it('holds one link per card, its title, and the reason', () => {
    const html = postWith({ related: cards })
    const grid = /<ul class="cards">[\s\S]*?<\/ul>/.exec(html)?.[0] ?? ''
    expect(count(grid, /<a /g)).toBe(9)
    for (const { title, reason } of cards) {
      expect(grid).toContain(`">${title}</a></h3>`)
      expect(grid).toContain(reason)
    }
  })

  it('keeps room for a picture, which says nothing the title does not', () => {
    const image = { src: 'p.png', alt: 'A pause', width: 300, height: 200 }
    expect(postWith({ related: [{ ...card, image }] })).toMatch(
      /<img src="p\.png" width="300" height="200" alt="" loading="lazy"/,
    )
  })

  it('takes one small file where there is a choice', () => {
    const image = {
      src: 'p.jpg',
      alt: '',
      width: 1600,
      height: 900,
      srcset: 'p-400.jpg 400w, p-800.jpg 800w',
      sources: [
        { type: 'image/avif', srcset: 'p-400.avif 400w, p-800.avif 800w' },
        { type: 'image/webp', srcset: 'p-1600.webp 1600w, p-400.webp 400w, p-800.webp 800w' },
      ],
    }
    const html = postWith({ related: [{ ...card, image }] })
    expect(html).toContain('<img src="p-800.webp" width="1600" height="900"')
    expect(html).not.toContain('srcset')
    const { sources: _, ...plain } = image
    expect(postWith({ related: [{ ...card, image: plain }] })).toContain('<img src="p-800.jpg"')
    expect(
      postWith({ related: [{ ...card, image: { ...plain, srcset: 'p-300.jpg 300w' } }] }),
    ).toContain('p-300.jpg')
    expect(
      postWith({ related: [{ ...card, image: { ...plain, srcset: 'p2.jpg 2x' } }] }),
    ).toContain('src="p.jpg"')
  })

  it('falls back on the date where nothing says why', () => {
    const html = postWith({ related: [{ ...card, date: '2024-05-01' }] })
    expect(html).toContain('<p class="why"><time class="" datetime="2024-05-01">May 1, 2024</time>')
    expect(postWith({ related: [{ ...card, date: '2024-05-01', reason: '' }] })).toBe(html)
  })
})

describe('a post', () => {
  it('reads its body once, when it is rendered', () => {
    let reads = 0
    const body = { read: () => trusted(`<p>${++reads}</p>`) }
    const html = theme.post({ ...frame, post: { ...post, body } }).toString()
    expect(reads).toBe(1)
    expect(html).toContain('<p>1</p>')
  })

  it('shows when it was updated only if that is another day than it was written', () => {
    expect(
      postWith({ post: { ...post, date: '2024-01-02', updated: '2024-01-02' } }),
    ).not.toContain('Updated')
    expect(postWith({ post: { ...post, date: '2024-01-02', updated: '2024-01-03' } })).toContain(
      'Updated',
    )
  })

  it('joins authors as the language does', () => {
    const authors = [{ name: 'Ada' }, { name: 'Bo' }, { name: 'Cy' }]
    const text = (language: string) =>
      postWith({ language, post: { ...post, authors } }).replace(/<[^>]+>/g, '')
    expect(text('en')).toContain('By Ada, Bo, and Cy')
    expect(text('de')).toContain('Von Ada, Bo und Cy')
  })

  it('has a table of contents from three headings on', () => {
    const heading = (id: string) => ({ id, text: id, children: [] })
    const two = [heading('a'), heading('b')]
    expect(postWith({ post: { ...post, headings: two } })).not.toContain('class="toc"')
    expect(postWith({ post: { ...post, headings: [...two, heading('c')] } })).toContain('href="#c"')
  })

  it('is written from right to left in Arabic, with cards of other languages marked', () => {
    const html = postWith({ language: 'ar', related: [{ url: '/b/', title: 'B', language: 'en' }] })
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(html).toContain('<li class="card" lang="en" dir="ltr">')
  })
})

describe('the front page', () => {
  it('describes itself as the site does, or in its own words', () => {
    const props = { ...frame, posts: [] }
    const html = theme.home(props).toString()
    expect(html).toContain(`<p class="standfirst p-summary">${frame.site.description}</p>`)
    const own = theme.home({ ...props, language: 'de', description: 'Über Räume.' }).toString()
    expect(own).toContain('<p class="standfirst p-summary">Über Räume.</p>')
    expect(own).toContain('<meta name="description" content="Über Räume.">')
  })
})

describe('the archive', () => {
  it('groups by year and month of the calendar day', () => {
    const html = theme
      .archive({
        ...frame,
        posts: [
          { url: '/c', title: 'C', date: '2024-01-01T00:30:00+01:00' },
          { url: '/b', title: 'B', date: '2023-12-31' },
          { url: '/a', title: 'A' },
        ],
      })
      .toString()
    // Half past midnight in Paris is still the old year in London.
    expect(html.match(/<h2>[^<]+<\/h2>/g)).toEqual(['<h2>2023</h2>', '<h2>Without a date</h2>'])
    expect(html.match(/<h3>[^<]+<\/h3>/g)).toEqual(['<h3>December</h3>'])
  })
})

describe('the archive of a year or a month', () => {
  const posts = [
    { url: '/c', title: 'C', date: '2024-03-01' },
    { url: '/b', title: 'B', date: '2024-02-09' },
  ]
  const headings = (period: { year: number; month?: number }) =>
    theme
      .archive({ ...frame, posts, period })
      .toString()
      .match(/<h[1-6].*?<\/h[1-6]>/g)

  it('does not say again what its title says', () => {
    expect(headings({ year: 2024 })).toEqual([
      '<h1 class="page-title p-name">2024</h1>',
      '<h2>March</h2>',
      '<h2>February</h2>',
    ])
    expect(headings({ year: 2024, month: 3 })).toEqual([
      '<h1 class="page-title p-name">March 2024</h1>',
    ])
  })
})

describe('the front page', () => {
  const leads = (html: string): number => count(html, /class="lead entry h-entry"/g)

  it('leads with its first post, whose picture is fetched first', () => {
    const html = theme.home({ ...frame, posts: cards }).toString()
    expect(leads(html)).toBe(1)
    expect(html.indexOf('fetchpriority="high"')).toBeGreaterThan(html.indexOf('class="lead'))
    expect(count(html, /fetchpriority="high"/g)).toBe(1)
  })

  it('has no lead on the pages after it', () => {
    const pagination = { number: 2, total: 3, newer: '/' }
    expect(leads(theme.home({ ...frame, posts: cards, pagination }).toString())).toBe(0)
  })
})

describe('style sheets', () => {
  const linked = (html: string): readonly string[] =>
    [...html.matchAll(/<link rel="stylesheet" href="octavo-?([a-z]*)\.css">/g)].map(
      ([, name = '']) => name,
    )
  const withBody = (markup: string) =>
    linked(postWith({ post: { ...post, body: bodyOf(`<p>Text.</p>${markup}`) } }))

  it('come with the pages that use them, and with no other', () => {
    expect(withBody('')).toEqual(['', 'post'])
    expect(withBody('<p><code>a</code></p>')).toEqual(['', 'post', 'code'])
    expect(withBody('<div class="table"><table></table></div>')).toEqual(['', 'post', 'tables'])
    expect(withBody('<div class="callout callout-note"></div>')).toEqual(['', 'post', 'callouts'])
    expect(linked(theme.home({ ...frame, posts: cards }).toString())).toEqual(['', 'lists'])
    const introduction = bodyOf('<p>Welcome.</p>')
    expect(linked(theme.home({ ...frame, posts: [], introduction }).toString())).toEqual([
      '',
      'lists',
      'post',
    ])
  })

  it('are all there for somebody’s pages', () => {
    const all = gallery(theme).flatMap(({ render }) => linked(render().toString()))
    const names = theme.assets.flatMap(({ name }) => /^octavo-?(.*)\.css$/.exec(name)?.[1] ?? [])
    expect([...new Set(all)].sort()).toEqual(names.sort())
  })
})

describe('notes', () => {
  const numbersIn = (html: string): readonly string[] =>
    [...html.matchAll(/<a href="([^"]*)" data-note="(\d+)" id="([^"]*)" data-footnote-ref/g)].map(
      ([, href, number, id]) => `${number} ${href} ${id}`,
    )

  it('are numbered at their first reference, for the style sheet to put them beside it', () => {
    const html = postWith({ post: { ...post, body: annotated } })
    expect(numbersIn(html)).toEqual([
      '1 #fn-1 fnref-1',
      '2 #fn-2 fnref-2',
      '3 #fn-3 fnref-3',
      '4 #fn-4 fnref-4',
      '5 #fn-5 fnref-5',
    ])
    expect(html.replace(/ data-note="\d+"/g, '')).toContain(annotated.read().toString())
  })

  it('leave a body without any as it is', () => {
    const body = bodyOf('<p>An <a href="#x">anchor</a>.</p>')
    expect(postWith({ post: { ...post, body } })).toContain(body.read().toString())
  })
})

describe('createTheme', () => {
  it('overrides one token and leaves the others', () => {
    const paper = { light: '#ffffff', dark: '#000000' }
    const own = createTheme({ tokens: { colours: { paper } } })
    const sheet = own.assets.find(({ name }) => name === 'octavo.css')?.source
    expect(sheet).toContain('--paper:light-dark(#ffffff,#000000)')
    expect(sheet).toContain('--ink:light-dark(oklch(')
  })

  it('fills slots with what they return', () => {
    const own = createTheme({
      slots: {
        comments: ({ post }) => trusted(`<p>Comments on ${post.id}</p>`),
        foot: () => undefined,
      },
    })
    expect(own.post({ ...frame, post }).toString()).toContain('<p>Comments on a</p>')
  })

  it('serves no font and no preload when told so', () => {
    const own = createTheme({ fonts: 'none' })
    expect(own.assets.filter(({ type }) => type !== 'text/css')).toEqual([])
    expect(own.notFound(frame).toString()).not.toContain('preload')
  })

  it('refuses a reading speed of nothing', () => {
    expect(() => createTheme({ wordsPerMinute: 0 })).toThrow(/@octavo\/theme: wordsPerMinute/)
  })
})
