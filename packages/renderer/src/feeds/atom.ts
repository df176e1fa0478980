import { absoluteUrl, optionalUrl } from '../addresses.ts'
import { millisecondsOf } from '../instants.ts'
import { element, emptyElement, escapeXml } from '../xml.ts'
import {
  type Feed,
  type FeedAuthor,
  type FeedItem,
  feedUpdated,
  itemUpdated,
  itemUrl,
  type ReadableFeed,
  readable,
  readContent,
  tagsOf,
} from './feed.ts'
import { itemIri } from './item-id.ts'

/** Atom 1.0 (RFC 4287) with whole bodies, piece by piece: one item is in memory at a time. */
export function* atom(feed: Feed): Generator<string, void, undefined> {
  yield `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"${language(feed.language)}>\n`
  const complete = readable(feed)
  yield head(complete)
  for (const item of complete.items) yield entry(complete, item)
  yield '</feed>\n'
}

function head(feed: ReadableFeed): string {
  const indent = '  '
  const self = absoluteUrl(feed.feedUrl, 'the feed’s feedUrl')
  return [
    element(indent, 'title', feed.title),
    element(indent, 'subtitle', feed.description),
    element(indent, 'id', feed.id ?? self),
    link(indent, 'self', self, 'application/atom+xml'),
    link(indent, 'alternate', feed.url, 'text/html'),
    link(indent, 'next', feed.next, 'application/atom+xml'),
    link(indent, 'hub', feed.hub),
    element(indent, 'updated', feedUpdated(feed)),
    ...authors(indent, feedAuthors(feed)),
    element(indent, 'icon', optionalUrl(feed.favicon, 'the feed’s favicon')),
    element(indent, 'logo', optionalUrl(feed.icon, 'the feed’s icon')),
    element(indent, 'rights', feed.rights),
    element(indent, 'generator', 'Octavo'),
  ].join('')
}

/** An entry without an author of its own takes the feed's, and there must be one (RFC 4287, section 4.1.1). */
function feedAuthors(feed: Feed): readonly FeedAuthor[] {
  return feed.authors !== undefined && feed.authors.length > 0
    ? feed.authors
    : [{ name: feed.title }]
}

function entry(feed: Feed, item: FeedItem): string {
  const indent = '    '
  return [
    `  <entry${language(item.language)}>\n`,
    element(indent, 'title', item.title),
    element(indent, 'id', itemIri(feed, item)),
    link(indent, 'alternate', itemUrl(item), 'text/html'),
    element(indent, 'published', published(item)),
    element(indent, 'updated', itemUpdated(item)),
    ...authors(indent, item.authors ?? []),
    ...tagsOf(item).map((term) => emptyElement(indent, 'category', { term })),
    picture(indent, item),
    element(indent, 'summary', item.summary),
    element(indent, 'content', readContent(item), ' type="html"'),
    '  </entry>\n',
  ].join('')
}

function published({ published }: FeedItem): string | undefined {
  if (published !== undefined) millisecondsOf(published, 'a date')
  return published
}

function authors(indent: string, list: readonly FeedAuthor[]): string[] {
  return list.map(({ name, url, email }) => {
    const parts = [
      element(`${indent}  `, 'name', name),
      element(`${indent}  `, 'uri', optionalUrl(url, 'an author’s url')),
      element(`${indent}  `, 'email', email),
    ]
    return `${indent}<author>\n${parts.join('')}${indent}</author>\n`
  })
}

function link(indent: string, rel: string, url: string | undefined, type?: string): string {
  if (url === undefined) return ''
  return emptyElement(indent, 'link', { rel, type, href: absoluteUrl(url, `the ${rel} link`) })
}

function picture(indent: string, { image }: FeedItem): string {
  // Readers that show a picture beside an entry look for an enclosure.
  return image === undefined ? '' : link(indent, 'enclosure', image.url, image.type)
}

function language(tag: string | undefined): string {
  return tag === undefined ? '' : ` xml:lang="${escapeXml(tag)}"`
}
