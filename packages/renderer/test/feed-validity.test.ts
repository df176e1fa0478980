import { atom, type Feed, jsonFeed, rss } from '@octavo/renderer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atomProblems } from './feed-rules/atom-rules.ts'
import { jsonFeedProblems } from './feed-rules/json-feed-rules.ts'
import { rssProblems } from './feed-rules/rss-rules.ts'
import { anyText, hostile } from './hostile.ts'
import { sampleFeed } from './sample-feed.ts'

const text = (pieces: Iterable<string>) => [...pieces].join('')
const rulesOf = (problems: readonly string[]) => problems.map((problem) => problem.split(' ')[0])

/** A document with one stretch replaced; the stretch must be there. */
function broken(document: string, from: string | RegExp, to: string): string {
  const changed = document.replace(from, to)
  if (changed === document) throw new Error(`nothing to replace: ${from}`)
  return changed
}

const location = sampleFeed.feedUrl

// Each case restates a case of the W3C feed validator in our own document: a rule that never fires holds nothing.
describe('the rules for RSS', () => {
  const good = text(rss(sampleFeed))

  it('find nothing wrong with a feed that uses everything', () => {
    expect(rssProblems(good, location)).toEqual([])
  })

  it.each([
    ['MissingEncoding', ' encoding="utf-8"', ''],
    ['ObsoleteVersion', 'version="2.0"', 'version="0.91"'],
    ['MissingElement', /<description>Notes.*?<\/description>/, ''],
    ['MissingElement', /<link>https:\/\/example.org\/<\/link>/, ''],
    ['NotBlank', '<title>Small Rooms &#x26; Co.</title>', '<title> </title>'],
    ['DuplicateElement', '<language>', '<language>en</language><language>'],
    ['DuplicateElement', '<guid', '<guid>https://example.org/x</guid><guid'],
    ['UndefinedElement', '<copyright>', '<tagline>x</tagline><copyright>'],
    ['UndefinedElement', '<pubDate>', '<published>x</published><pubDate>'],
    ['UnexpectedText', '<channel>', '<channel>text'],
    ['InvalidLanguage', '<language>en-GB', '<language>english please'],
    ['InvalidRFC2822Date', /<lastBuildDate>.*?</, '<lastBuildDate>2026-02-01<'],
    ['InvalidRFC2822Date', /<pubDate>.*?</, '<pubDate>5 January 2026<'],
    ['IncorrectDOW', '<pubDate>Mon', '<pubDate>Tue'],
    ['MissingAtomSelfLink', 'rel="self"', 'rel="related"'],
    ['SelfDoesntMatchLocation', 'feed.xml"', 'other.xml"'],
    ['InvalidMIMEAttribute', 'application/rss+xml', 'text/xml'],
    ['MissingHref', 'href="https://hub.example.net/"', ''],
    [
      'AtomLinkNotEmpty',
      'href="https://hub.example.net/"/>',
      'href="https://h.example/">x</atom:link>',
    ],
    ['InvalidLink', '<link>https://example.org/trust/', '<link>/trust/'],
    ['InvalidLink', '%E6%97%A5', '日'],
    ['ImageUrlFormat', 'icon.png', 'icon.svg'],
    [
      'ImageLinkDoesntMatch',
      /(<image>[\s\S]*?<link>)https:\/\/example.org\//,
      '$1https://example.net/',
    ],
    ['ItemMustContainTitleOrDescription', '<title>Only a title</title>', ''],
    ['MissingGuid', /<guid.*?<\/guid>/, ''],
    [
      'DuplicateValue',
      /046a8734-df20-8b3a-b14a-4d3f3006c4d4/,
      '99882f8c-530d-8343-b008-435dd88944a5',
    ],
    ['InvalidPermalink', ' isPermaLink="false"', ''],
    ['InvalidBooleanAttribute', 'isPermaLink="false"', 'isPermaLink="no"'],
    ['DuplicateItemSemantics', '<pubDate>', '<dc:date>2026-01-05</dc:date><pubDate>'],
    ['DuplicateItemSemantics', '<dc:creator>', '<author>a@b.example</author><dc:creator>'],
    ['NotBlank', '<category>trust', '<category>'],
    ['SecurityRisk', '&lt;p&gt;One', '&lt;script&gt;x()&lt;/script&gt;'],
    ['SecurityRisk', '&lt;p&gt;One', '&lt;iframe src=&quot;https://x.example/&quot;&gt;'],
    ['SecurityRiskAttr', '&lt;p&gt;One', '&lt;p onclick=&quot;x()&quot;&gt;One'],
    ['DangerousStyleAttr', '&lt;p&gt;One', '&lt;p style=&quot;background:url(x)&quot;&gt;One'],
    ['ContainsRelRef', 'https://example.org/b/', '/b/'],
    [
      'MissingAttribute',
      '<media:content',
      '<enclosure url="https://example.org/a.mp3"/><media:content',
    ],
    ['InvalidMediaMedium', 'medium="image"', 'medium="photo"'],
    ['InvalidMIMEAttribute', 'image/jpeg', 'jpeg'],
    ['InvalidIntegerAttribute', 'width="800"', 'width="800px"'],
    ['InvalidNamespace', 'http://search.yahoo.com/mrss/', 'http://search.yahoo.com/mrss'],
    ['NonstdPrefix', /dc:creator|xmlns:dc/g, 'PLACE'],
  ])('find %s (%#)', (rule, from, to) => {
    const document =
      to === 'PLACE'
        ? good.replaceAll('dc:creator', 'who:creator').replace('xmlns:dc', 'xmlns:who')
        : broken(good, from, to)
    expect(rulesOf(rssProblems(document, location))).toContain(rule)
  })

  it.each([
    ['an ampersand that stands for itself', '&#x26; Co', '& Co'],
    ['a tag that is not closed', '</item>', ''],
    ['a control character', 'Notes', 'No\x07tes'],
    ['a prefix that nobody declared', '<copyright>', '<itunes:author>x</itunes:author><copyright>'],
    ['a blank before the declaration', '<?xml', ' <?xml'],
    ['a document type', '<rss', '<!DOCTYPE rss SYSTEM "x"><rss'],
    ['an entity that XML does not know', 'Notes', '&nbsp;'],
    ['the end of a section that never began', 'Notes', ']]>'],
  ])('refuse %s', (_, from, to) => {
    expect(() => rssProblems(broken(good, from, to), location)).toThrow()
  })
})

describe('the rules for Atom', () => {
  const good = text(atom(sampleFeed))

  it('find nothing wrong with a feed that uses everything', () => {
    expect(atomProblems(good, location)).toEqual([])
  })

  it.each([
    ['MissingNamespace', 'http://www.w3.org/2005/Atom', 'http://www.w3.org/2005/atom'],
    ['MissingElement', /<id>https:\/\/example.org\/feed.xml<\/id>/, ''],
    ['MissingElement', /<updated>2026-02-01T00:00:00Z<\/updated>/, ''],
    ['MissingElement', /<author>[\s\S]*?<\/author>/, ''],
    ['MissingElement', '<name>Mara Lind</name>', ''],
    ['DuplicateElement', '<summary>', '<summary>x</summary><summary>'],
    ['DuplicateElement', '<uri>', '<uri>https://example.org/</uri><uri>'],
    ['DuplicateElement', '<published>', '<published>2026-01-05T00:00:00Z</published><published>'],
    ['NotBlank', '<title>日本語', '<title>'],
    ['InvalidIRI', '<id>urn:uuid:99882f8c-530d-8343-b008-435dd88944a5', '<id>trust'],
    ['InvalidUUID', '99882f8c-530d', '99882f8c530d'],
    ['InvalidRFC3339Date', '2026-01-05T09:00:00+01:00', '2026-01-05'],
    ['InvalidRFC3339Date', '2026-01-05T09:00:00+01:00', '2026-01-05T09:00:00+0100'],
    ['InvalidRFC3339Date', '2026-01-05T09:00:00+01:00', '2026-13-05T09:00:00+01:00'],
    ['InvalidRFC3339Date', '2026-01-05T09:00:00+01:00', '2026-01-05 09:00:00Z'],
    ['InvalidRFC3339Date', '2026-01-05T09:00:00+01:00', '2026-01-05T25:00:00Z'],
    ['InvalidAddrSpec', 'ken@example.org', 'Ken Ito (ken@example.org)'],
    ['MissingAttribute', 'term="trust"', ''],
    ['AttrNotBlank', 'term="trust"', 'term=""'],
    ['MissingSelf', 'rel="self"', 'rel="related"'],
    [
      'SelfDoesntMatchLocation',
      'href="https://example.org/feed.xml"',
      'href="https://example.org/f.xml"',
    ],
    [
      'SelfNotAtom',
      'type="application/atom+xml" href="https://example.org/feed.xml"',
      'type="text/html" href="https://example.org/feed.xml"',
    ],
    ['DuplicateAtomLink', '<link rel="enclosure" type="image/jpeg"', '<link type="text/html"'],
    ['MissingHref', 'href="https://hub.example.net/"', ''],
    [
      'MissingContentOrAlternate',
      '<link rel="alternate" type="text/html" href="https://example.org/bare/"/>',
      '',
    ],
    ['InvalidTextType', '<content type="html">', '<content type="text/html">'],
    ['MisplacedMetadata', '</entry>\n</feed>', '</entry><rights>x</rights></feed>'],
    [
      'DuplicateEntries',
      '046a8734-df20-8b3a-b14a-4d3f3006c4d4',
      '99882f8c-530d-8343-b008-435dd88944a5',
    ],
    ['InvalidLanguage', 'xml:lang="ja"', 'xml:lang="japanese!"'],
    ['InvalidMIMEAttribute', 'image/jpeg', 'jpeg'],
    ['UndefinedElement', '<subtitle>', '<tagline>x</tagline><subtitle>'],
    ['UnexpectedText', '<title>Only', 'text<title>Only'],
    ['SecurityRisk', '&lt;p&gt;One', '&lt;object&gt;'],
    ['ContainsRelRef', 'https://example.org/b/', '../b/'],
  ])('find %s (%#)', (rule, from, to) => {
    expect(rulesOf(atomProblems(broken(good, from, to), location))).toContain(rule)
  })
})

describe('the rules for JSON Feed', () => {
  const good = text(jsonFeed(sampleFeed))

  it('find nothing wrong with a feed that uses everything', () => {
    expect(jsonFeedProblems(good, location)).toEqual([])
  })

  it.each([
    ['version', 'version/1.1', 'version/1'],
    ['title', '"title":"Small', '"name":"Small'],
    ['feed_url', 'https://example.org/feed.xml', 'https://example.org/f.xml'],
    ['id', '"id":"https://old.example.org/?p=12"', '"id":12'],
    ['content', '"content_text"', '"content"'],
    ['InvalidLink', '"url":"https://example.org/trust/"', '"url":"/trust/"'],
    ['date_published', '2025-12-24T12:30:00Z', 'yesterday'],
    ['authors', '"authors":[{"name":"Ken Ito"}]', '"authors":[]'],
    ['tags', '"R&D"', '""'],
    ['ContainsRelRef', 'https://example.org/b/', 'b/'],
  ])('find %s', (rule, from, to) => {
    expect(rulesOf(jsonFeedProblems(broken(good, from, to), location))).toContain(rule)
  })
})

function problemsOf(feed: Feed): readonly string[] {
  return [
    ...rssProblems(text(rss(feed)), feed.feedUrl),
    ...atomProblems(text(atom(feed)), feed.feedUrl),
    ...jsonFeedProblems(text(jsonFeed(feed)), feed.feedUrl),
  ]
}

describe('feeds that this package writes', () => {
  it('are valid for site, tag, author and series', () => {
    for (const folder of ['', 'tags/trust/', 'authors/mara/', 'series/feedback/']) {
      const url = `https://example.org/${folder}`
      expect(problemsOf({ ...sampleFeed, url, feedUrl: `${url}feed.xml` })).toEqual([])
    }
  })

  it('are valid with the least there can be', () => {
    const { title, url, feedUrl } = sampleFeed
    expect(problemsOf({ title, url, feedUrl, items: [] })).toEqual([])
    const item = { id: 'a', url: 'https://example.org/a/', title: 'A' }
    expect(problemsOf({ title, url, feedUrl, items: [item] })).toEqual([])
  })

  it('are valid with tags that are blank or come twice, and with a drawn icon', () => {
    const item = { id: 'a', url: 'https://example.org/a/', title: 'A', tags: ['b', '', ' ', 'b'] }
    const feed = { ...sampleFeed, icon: 'https://example.org/icon.svg', items: [item] }
    expect(problemsOf(feed)).toEqual([])
    expect(JSON.parse(text(jsonFeed(feed))).items[0].tags).toEqual(['b'])
  })

  it('are valid whatever the texts in them are', () => {
    const word = fc
      .oneof(fc.constantFrom(...hostile), anyText)
      .filter((value) => /[\p{L}\p{N}]/u.test(value))
    const property = fc.property(word, word, word, (title, tag, id) => {
      const item = {
        id,
        url: `https://example.org/${title}/`,
        title,
        summary: 'Plain.',
        content: '<p>Body</p>',
        tags: [tag],
        authors: [{ name: title }],
        published: '2026-01-05T09:00:00Z',
      }
      expect(problemsOf({ ...sampleFeed, title, description: tag, items: [item] })).toEqual([])
    })
    fc.assert(property, { numRuns: process.env.OCTAVO_LONG === undefined ? 100 : 5000 })
  })
})
