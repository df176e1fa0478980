import { absoluteUrl } from '../addresses.ts'
import { later, millisecondsOf } from '../instants.ts'
import type { SafeHtml } from '../safe-html.ts'

/** Someone who wrote something. */
export interface FeedAuthor {
  readonly name: string
  readonly url?: string
  readonly email?: string
  /** Address of a picture. Only JSON Feed has a place for it. */
  readonly avatar?: string
}

/** A picture of an item. */
export interface FeedImage {
  readonly url: string
  readonly alt?: string
  readonly width?: number
  readonly height?: number
  /** Media type: `image/jpeg`. */
  readonly type?: string
}

/** One item of a feed. All addresses are absolute; all instants RFC 3339 (`2026-01-05T09:00:00Z`). */
export interface FeedItem {
  /**
   * What a reader knows the item by: never change it, or everybody sees the item as new. An absolute IRI is used as it is;
   * anything else becomes a `urn:uuid:` made from the feed's `idNamespace` and this text.
   */
  readonly id: string
  readonly url: string
  readonly title: string
  /** Plain text. */
  readonly summary?: string
  /** The whole body as HTML with absolute addresses, or how to get it: `read` is called once, when the item is written, and nothing keeps its result. */
  readonly content?: string | SafeHtml | { readonly read: () => string | SafeHtml }
  readonly published?: string
  readonly updated?: string
  readonly authors?: readonly FeedAuthor[]
  readonly tags?: readonly string[]
  readonly image?: FeedImage
  /** BCP 47. Only where it differs from the feed's. */
  readonly language?: string
}

/** What `rss`, `atom` and `jsonFeed` write. */
export interface Feed {
  readonly title: string
  /** The page that the feed belongs to. */
  readonly url: string
  /** The feed's own address. */
  readonly feedUrl: string
  /** What Atom readers know the feed by, an absolute IRI. Default: `feedUrl`. Keep the old one when the feed moves. */
  readonly id?: string
  readonly description?: string
  /** BCP 47: `en`, `de-AT`. */
  readonly language?: string
  /** Of the feed, and of every item that names none. */
  readonly authors?: readonly FeedAuthor[]
  /** When the feed last changed. Default: the newest instant among the items. */
  readonly updated?: string
  /** A square picture of 512 pixels or so. */
  readonly icon?: string
  /** A small square picture. */
  readonly favicon?: string
  /** Notice of rights. */
  readonly rights?: string
  /** Address of the feed with the items that come after these (RFC 5005). */
  readonly next?: string
  /** A WebSub hub that tells subscribers of changes. */
  readonly hub?: string
  /** Holds item ids apart from those of other sites. Default: the host of `url`. Set it to the old host when a site moves. */
  readonly idNamespace?: string
  /**
   * `iri` (default): the same IRI in every format. `as-given`: RSS and JSON Feed, which allow any text, have the ids as they
   * are; for feeds that readers already know by ids that are no IRIs (Ghost's).
   */
  readonly ids?: 'iri' | 'as-given'
  /** In the order they are to be shown: newest first. Gone through once; items are kept while the feed is written, their bodies are not. */
  readonly items: Iterable<FeedItem>
}

// Atom demands a date of every entry. For one that has none this says "not known" in a way no reader takes for news.
const noDate = '1970-01-01T00:00:00Z'

/** @internal A feed whose items can be gone through twice: for the newest date, then for the items. */
export type ReadableFeed = Feed & { readonly items: readonly FeedItem[] }

/** @internal */
export function readable(feed: Feed): ReadableFeed {
  return Array.isArray(feed.items) ? (feed as ReadableFeed) : { ...feed, items: [...feed.items] }
}

/** @internal When the feed last changed. */
export function feedUpdated(feed: ReadableFeed): string {
  if (feed.updated !== undefined) {
    millisecondsOf(feed.updated, 'the feed’s updated')
    return feed.updated
  }
  let newest: string | undefined
  for (const item of feed.items) newest = later(newest, itemUpdated(item), dateOf(item))
  return newest ?? noDate
}

/** @internal */
export function itemUpdated(item: FeedItem): string {
  const value = item.updated ?? item.published ?? noDate
  millisecondsOf(value, dateOf(item))
  return value
}

function dateOf(item: FeedItem): string {
  return `the date of feed item ${JSON.stringify(item.id)}`
}

/** @internal The body of an item, read now. */
export function readContent({ content }: FeedItem): string | undefined {
  if (content === undefined || typeof content === 'string') return content
  return String('read' in content ? content.read() : content)
}

/** @internal The address of an item. */
export function itemUrl(item: FeedItem): string {
  return absoluteUrl(item.url, `the address of feed item ${JSON.stringify(item.id)}`)
}

/** @internal The tags of an item, each once and none blank: validators refuse both, and readers show both. */
export function tagsOf({ tags = [] }: FeedItem): readonly string[] {
  return [...new Set(tags.map((tag) => tag.trim()))].filter((tag) => tag !== '')
}
