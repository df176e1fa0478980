import { absoluteUrl } from '../addresses.ts'
import { millisecondsOf } from '../instants.ts'
import { element, emptyElement } from '../xml.ts'
import {
  type Feed,
  type FeedItem,
  feedUpdated,
  itemUpdated,
  itemUrl,
  type ReadableFeed,
  readable,
  readContent,
  tagsOf,
} from './feed.ts'
import { itemId } from './item-id.ts'

const namespaces = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
].join(' ')

/** RSS 2.0 with whole bodies (`content:encoded`), piece by piece: one item is in memory at a time. */
export function* rss(feed: Feed): Generator<string, void, undefined> {
  yield `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" ${namespaces}>\n  <channel>\n`
  const complete = readable(feed)
  yield channel(complete)
  for (const item of complete.items) yield itemOf(complete, item)
  yield '  </channel>\n</rss>\n'
}

function channel(feed: ReadableFeed): string {
  const url = absoluteUrl(feed.url, 'the feed’s url')
  const self = absoluteUrl(feed.feedUrl, 'the feed’s feedUrl')
  const indent = '    '
  return [
    title(indent, feed.title),
    element(indent, 'link', url),
    // The element is required, a text for it is not.
    element(indent, 'description', feed.description ?? feed.title),
    element(indent, 'language', feed.language),
    element(indent, 'copyright', feed.rights),
    element(indent, 'lastBuildDate', rfc822(feedUpdated(feed))),
    element(indent, 'generator', 'Octavo'),
    link(indent, 'self', self, 'application/rss+xml'),
    link(indent, 'next', feed.next, 'application/rss+xml'),
    link(indent, 'hub', feed.hub),
    image(feed, url),
  ].join('')
}

/**
 * RSS never said whether a title is text or markup. The RSS Advisory Board's profile names the two references that the
 * most readers take for text.
 */
function title(indent: string, text: string): string {
  return element(indent, 'title', text).replaceAll('&lt;', '&#x3C;').replaceAll('&amp;', '&#x26;')
}

function link(indent: string, rel: string, url: string | undefined, type?: string): string {
  if (url === undefined) return ''
  return emptyElement(indent, 'atom:link', { rel, type, href: absoluteUrl(url, `the ${rel} link`) })
}

function image(feed: Feed, url: string): string {
  // A picture of a channel is a GIF, JPEG or PNG (RSS 2.0).
  if (feed.icon === undefined || /\.svg(?:[?#]|$)/i.test(feed.icon)) return ''
  const parts = [
    element('      ', 'url', absoluteUrl(feed.icon, 'the feed’s icon')),
    title('      ', feed.title),
    element('      ', 'link', url),
  ]
  return `    <image>\n${parts.join('')}    </image>\n`
}

function itemOf(feed: Feed, item: FeedItem): string {
  const indent = '      '
  return [
    '    <item>\n',
    title(indent, item.title),
    element(indent, 'link', itemUrl(item)),
    element(indent, 'guid', itemId(feed, item), ' isPermaLink="false"'),
    element(indent, 'pubDate', published(item)),
    ...(item.authors ?? feed.authors ?? []).map(({ name }) => element(indent, 'dc:creator', name)),
    ...tagsOf(item).map((tag) => element(indent, 'category', tag)),
    element(indent, 'description', item.summary),
    element(indent, 'content:encoded', readContent(item)),
    picture(indent, item),
    '    </item>\n',
  ].join('')
}

function published(item: FeedItem): string | undefined {
  if (item.published === undefined && item.updated === undefined) return undefined
  return rfc822(item.published ?? itemUpdated(item))
}

function picture(indent: string, { image }: FeedItem): string {
  if (image === undefined) return ''
  return emptyElement(indent, 'media:content', {
    url: absoluteUrl(image.url, 'the address of a picture'),
    medium: 'image',
    type: image.type,
    width: image.width?.toString(),
    height: image.height?.toString(),
  })
}

/** RFC 822 with the four-digit year of RFC 2822, in UTC: `Mon, 05 Jan 2026 09:00:00 GMT`. */
function rfc822(value: string): string {
  return new Date(millisecondsOf(value, 'a date')).toUTCString()
}
