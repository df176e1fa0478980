import { absoluteUrl, optionalUrl } from '../addresses.ts'
import { millisecondsOf } from '../instants.ts'
import { wellFormed } from '../well-formed.ts'
import {
  type Feed,
  type FeedAuthor,
  type FeedItem,
  itemUrl,
  readable,
  readContent,
  tagsOf,
} from './feed.ts'
import { itemId } from './item-id.ts'

/** JSON Feed 1.1 with whole bodies, piece by piece: one item is in memory at a time. */
export function* jsonFeed(feed: Feed): Generator<string, void, undefined> {
  const head = stringify(headOf(feed))
  yield `${head.slice(0, -1)},"items":[`
  for (const [index, item] of readable(feed).items.entries()) {
    yield `${index === 0 ? '\n' : ',\n'}${stringify(itemOf(feed, item))}`
  }
  yield ']}\n'
}

function headOf(feed: Feed): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: absoluteUrl(feed.url, 'the feed’s url'),
    feed_url: absoluteUrl(feed.feedUrl, 'the feed’s feedUrl'),
    description: feed.description,
    next_url: optionalUrl(feed.next, 'the next link'),
    icon: optionalUrl(feed.icon, 'the feed’s icon'),
    favicon: optionalUrl(feed.favicon, 'the feed’s favicon'),
    authors: authors(feed.authors),
    language: feed.language,
    hubs:
      feed.hub === undefined
        ? undefined
        : [{ type: 'WebSub', url: absoluteUrl(feed.hub, 'the hub link') }],
  }
}

function itemOf(feed: Feed, item: FeedItem): object {
  const content = readContent(item)
  return {
    id: itemId(feed, item),
    url: itemUrl(item),
    title: item.title,
    // One of the two contents is required.
    content_html: content,
    content_text: content === undefined ? (item.summary ?? item.title) : undefined,
    summary: item.summary,
    image: optionalUrl(item.image?.url, 'the address of a picture'),
    date_published: instant(item.published),
    date_modified: instant(item.updated),
    authors: authors(item.authors),
    tags: item.tags && tagsOf(item),
    language: item.language,
  }
}

function instant(value: string | undefined): string | undefined {
  if (value !== undefined) millisecondsOf(value, 'a date')
  return value
}

function authors(list: readonly FeedAuthor[] | undefined): object[] | undefined {
  if (list === undefined || list.length === 0) return undefined
  return list.map(({ name, url, avatar }) => ({
    name,
    url: optionalUrl(url, 'an author’s url'),
    avatar: optionalUrl(avatar, 'an author’s avatar'),
  }))
}

/** JSON without members that are undefined and without lone surrogates, which strict parsers refuse. */
function stringify(value: object): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'string' ? wellFormed(member) : member,
  )
}
