import { atom, type Feed, type FeedItem, jsonFeed, rss, trusted } from '@octavo/renderer'
import fc from 'fast-check'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { anyText, hostile } from './hostile.ts'
import { sampleFeed } from './sample-feed.ts'

const text = (pieces: Iterable<string>) => [...pieces].join('')

function assertWellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
}

const formats = { rss, atom, jsonFeed }
const withItem = (item: Partial<FeedItem>): Feed => ({
  ...sampleFeed,
  items: [{ id: 'a', url: 'https://example.org/a/', title: 'A', ...item }],
})

describe('the three formats', () => {
  it('stay as they are', async () => {
    await expect(text(rss(sampleFeed))).toMatchFileSnapshot('golden/feed.rss.xml')
    await expect(text(atom(sampleFeed))).toMatchFileSnapshot('golden/feed.atom.xml')
    await expect(text(jsonFeed(sampleFeed))).toMatchFileSnapshot('golden/feed.json.txt')
  })

  it.each(Object.entries(formats))('read one body at a time: %s', (_, format) => {
    const log: string[] = []
    const items = [1, 2, 3].map((n) => ({
      id: `${n}`,
      url: `https://example.org/${n}/`,
      title: `${n}`,
      content: {
        read: () => {
          log.push(`read ${n}`)
          return `<p>body ${n}</p>`
        },
      },
    }))
    for (const piece of format({ ...sampleFeed, items })) {
      const found = /body (\d)/.exec(piece)
      if (found !== null) log.push(`write ${found[1]}`)
    }
    expect(log).toEqual(['read 1', 'write 1', 'read 2', 'write 2', 'read 3', 'write 3'])
  })

  it.each(Object.entries(formats))('take a body as markup: %s', (_, format) => {
    const [first, second] = [trusted('<p>x</p>'), { read: () => trusted('<p>x</p>') }].map(
      (content) => text(format(withItem({ content }))),
    )
    expect(first).toBe(second)
    expect(first).toMatch(/<p>x|&lt;p&gt;x/)
  })

  it.each(Object.entries(formats))('refuse addresses and dates that are none: %s', (_, format) => {
    expect(() => text(format(withItem({ url: '/a/' })))).toThrow('absolute http address, got "/a/"')
    expect(() => text(format(withItem({ published: '2026-01-05' })))).toThrow('RFC 3339')
    expect(() => text(format(withItem({ id: '' })))).toThrow('needs an id')
    expect(() => text(format({ ...sampleFeed, url: 'example.org' }))).toThrow(TypeError)
  })

  it.each(Object.entries(formats))('may be empty: %s', (_, format) => {
    const empty = text(format({ ...sampleFeed, items: [] }))
    if (format === jsonFeed) expect(JSON.parse(empty).items).toEqual([])
    else assertWellFormed(empty)
  })
})

describe('ids of items', () => {
  const idIn = (feed: Feed) => parseAtomFeed(text(atom(feed))).entries?.[0]?.id

  it('are the same in every format', () => {
    const ids = (feed: Feed) => [
      parseRssFeed(text(rss(feed))).items?.map(({ guid }) => guid?.value),
      parseAtomFeed(text(atom(feed))).entries?.map(({ id }) => id),
      parseJsonFeed(text(jsonFeed(feed))).items?.map(({ id }) => id),
    ]
    const [inRss, inAtom, inJson] = ids(sampleFeed)
    expect(inRss).toEqual(inAtom)
    expect(inAtom).toEqual(inJson)
  })

  it('keep an imported IRI', () => {
    expect(idIn(withItem({ id: 'https://old.example.org/?p=12' }))).toBe(
      'https://old.example.org/?p=12',
    )
    expect(idIn(withItem({ id: 'tag:example.org,2005:1' }))).toBe('tag:example.org,2005:1')
  })

  it('become a UUID otherwise, which hangs on the id and the site and on nothing else', () => {
    const id = idIn(withItem({ id: 'trust' }))
    expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    const moved = {
      url: 'https://example.org/other/',
      title: 'B',
      published: '2020-01-01T00:00:00Z',
    }
    expect(idIn(withItem({ id: 'trust', ...moved }))).toBe(id)
    expect(idIn({ ...withItem({ id: 'trust' }), url: 'https://example.org/tags/x/' })).toBe(id)
    expect(idIn(withItem({ id: 'trusts' }))).not.toBe(id)
    expect(idIn({ ...withItem({ id: 'trust' }), url: 'https://example.net/' })).not.toBe(id)
  })

  it('can stay as given where the format allows any text', () => {
    const feed: Feed = { ...withItem({ id: '5f3a0c1e9d' }), ids: 'as-given' }
    expect(parseRssFeed(text(rss(feed))).items?.[0]?.guid?.value).toBe('5f3a0c1e9d')
    expect(parseJsonFeed(text(jsonFeed(feed))).items?.[0]?.id).toBe('5f3a0c1e9d')
    expect(idIn(feed)).toMatch(/^urn:uuid:/)
  })

  it('stay when a site moves and says where it was', () => {
    const feed = withItem({ id: 'trust' })
    const moved = { ...feed, url: 'https://example.net/', idNamespace: 'example.org' }
    expect(idIn(moved)).toBe(idIn(feed))
  })
})

describe('what an independent parser finds', () => {
  it('in RSS', () => {
    const feed = parseRssFeed(text(rss(sampleFeed)))
    expect(feed.title).toBe('Small Rooms & Co.')
    expect(feed.lastBuildDate).toBe('Sun, 01 Feb 2026 00:00:00 GMT')
    expect(feed.atom?.links?.map(({ rel, href }) => [rel, href])).toEqual([
      ['self', 'https://example.org/feed.xml'],
      ['next', 'https://example.org/feed-2.xml'],
      ['hub', 'https://hub.example.net/'],
    ])
    const [first, second, third] = feed.items ?? []
    expect(first?.title).toBe('Trust < control')
    expect(first?.content?.encoded).toBe(
      '<p>One &amp; two. <a href="https://example.org/b/">More</a></p>',
    )
    expect(first?.pubDate).toBe('Mon, 05 Jan 2026 08:00:00 GMT')
    expect(first?.categories?.map(({ name }) => name)).toEqual(['trust', 'R&D'])
    expect(first?.dc?.creators).toEqual(['Mara Lind'])
    expect(second?.link).toBe('https://example.org/%E6%97%A5%E6%9C%AC%E8%AA%9E/')
    expect(second?.dc?.creators).toEqual(['Ken Ito'])
    expect(third?.pubDate).toBeUndefined()
  })

  it('in Atom', () => {
    const feed = parseAtomFeed(text(atom(sampleFeed)))
    expect(feed.updated).toBe('2026-02-01T00:00:00Z')
    const [first, , third] = feed.entries ?? []
    expect(first?.published).toBe('2026-01-05T09:00:00+01:00')
    expect(first?.content?.value).toBe(
      '<p>One &amp; two. <a href="https://example.org/b/">More</a></p>',
    )
    expect(third?.updated).toBe('1970-01-01T00:00:00Z')
  })

  it('in JSON Feed', () => {
    const feed = parseJsonFeed(text(jsonFeed(sampleFeed)))
    expect(feed.items?.[0]?.content_html).toBe(
      '<p>One &amp; two. <a href="https://example.org/b/">More</a></p>',
    )
    expect(feed.items?.[2]?.content_text).toBe('Only a title')
    expect(feed.hubs).toEqual([{ type: 'WebSub', url: 'https://hub.example.net/' }])
  })

  it('an author in Atom even where nobody is named', () => {
    const { authors: _, ...anonymous } = sampleFeed
    expect(parseAtomFeed(text(atom(anonymous))).authors).toEqual([{ name: 'Small Rooms & Co.' }])
  })
})

/** Puts a text into every place of a feed that takes text. */
const everywhere = (value: string): Feed => ({
  ...sampleFeed,
  title: value,
  description: value,
  rights: value,
  authors: [{ name: value }],
  items: [
    {
      id: value === '' ? 'empty' : value,
      url: `https://example.org/${value}`,
      title: value,
      summary: value,
      content: value,
      tags: [value],
      authors: [{ name: value }],
    },
  ],
})

/** Text of an XML element, as a strict parser reads it. */
function textsOf(xml: string, name: string): string[] {
  const parser = new SaxesParser({ xmlns: true })
  const found: string[] = []
  let open = false
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    open = tag.name === name
    if (open) found.push('')
  })
  parser.on('closetag', () => {
    open = false
  })
  parser.on('text', (piece) => {
    if (open) found[found.length - 1] += piece
  })
  parser.write(xml).close()
  return found
}

/** What XML can hold of a text: no controls, no half of a pair, no non-characters. */
const holdable = (value: string) =>
  value
    // First: without the control between them two halves would look like a pair.
    .replace(/[\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 does not allow
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '')

describe('hostile text', () => {
  const places = {
    rss: ['title', 'content:encoded', 'category'],
    atom: ['title', 'content', 'name'],
  }

  function check(value: string): void {
    for (const format of ['rss', 'atom'] as const) {
      const xml = text(formats[format](everywhere(value)))
      for (const place of places[format]) {
        const expected = place === 'category' ? value.trim() : value
        for (const found of textsOf(xml, place)) expect(found).toBe(holdable(expected))
      }
    }
    const feed = JSON.parse(text(jsonFeed(everywhere(value))))
    const expected = value.replace(/\p{Surrogate}/gu, '\ufffd')
    expect([feed.title, feed.items[0].content_html]).toEqual([expected, expected])
    expect(feed.items[0].tags).toEqual(expected.trim() === '' ? [] : [expected.trim()])
  }

  it.each(hostile.map((value) => [JSON.stringify(value.slice(0, 60)), value]))(
    'comes back from every place of every format: %s',
    (_, value) => check(value),
  )

  it('comes back whatever it is', () => {
    const numRuns = process.env.OCTAVO_LONG === undefined ? 100 : 5000
    fc.assert(fc.property(anyText, check), { numRuns })
  })
})
