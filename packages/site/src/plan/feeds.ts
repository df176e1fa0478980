import type { BlogPost, Published } from '@octavo/content'
import { atom, type Feed, type FeedImage, type FeedItem, jsonFeed, rss } from '@octavo/renderer'
import type { PageProps, Picture, SiteProps } from '@octavo/theme'
import type { Post } from '../post.ts'
import type { Stored } from '../stored.ts'
import { oncePerPost } from './once-per-post.ts'
import { type Page, page } from './page.ts'

/** Which feeds, of how many posts. */
export interface FeedsOptions {
  /** What their addresses begin with: `/feed` gives `/feed.xml` (RSS), `/feed.atom` and `/feed.json`. */
  readonly path: string
  /** How many of the posts, from the first on: 1 or more. Default 30; `Infinity` for all. */
  readonly limit?: number
  /** Default: the site's title. */
  readonly title?: string
  /** Default: the site's description. */
  readonly description?: string
  /** BCP 47. Default: the site's language. */
  readonly language?: string
  /** The page that the feed belongs to, within the site: that of a tag, an author, a series. Default: the home page. */
  readonly of?: string
  /** Default: all three. One will do for a tag. */
  readonly formats?: readonly FeedFormatName[]
}

/** The formats of a feed, by what their addresses end with. */
export type FeedFormatName = 'xml' | 'atom' | 'json'

interface FeedProps {
  readonly site: SiteProps
  readonly page: PageProps
  readonly title?: string
  readonly description?: string
  readonly language?: string
  readonly of?: string
  readonly items: readonly StoredItem[]
}

/** An item whose body waits in the store until it is written. */
interface StoredItem extends Omit<FeedItem, 'url' | 'content' | 'image'> {
  readonly href: string
  readonly image?: { readonly src: string; readonly width?: number; readonly height?: number }
  readonly content: Stored<string>
}

/** A format that `feeds` makes. */
interface FeedFormat {
  /** The end of the address. */
  readonly extension: `.${FeedFormatName}`
  readonly title: string
  /** The media type. */
  readonly type: string
  readonly template: (props: FeedProps) => Iterable<string>
}

/** @internal */
export const feedFormats: readonly FeedFormat[] = [
  { extension: '.xml', title: 'RSS', type: 'application/rss+xml', template: rssFeed },
  { extension: '.atom', title: 'Atom', type: 'application/atom+xml', template: atomFeed },
  { extension: '.json', title: 'JSON Feed', type: 'application/feed+json', template: jsonFeedFeed },
]

/**
 * The same posts as RSS (`.xml`), Atom and JSON Feed with whole bodies. Only published posts can be passed; a body is read when
 * it is written and not kept.
 * @throws TypeError when `limit` is below 1 or a format is not known.
 */
export function* feeds(
  posts: readonly Published<Post<BlogPost>>[],
  options: FeedsOptions,
): Generator<Page, void, undefined> {
  const {
    path,
    limit = 30,
    title,
    description,
    language,
    of,
    formats = ['xml', 'atom', 'json'],
  } = options
  if (!(limit >= 1)) {
    throw new TypeError(`@octavo/site: feeds(): limit must be 1 or more, got ${limit}.`)
  }
  const items = posts.slice(0, limit).map(itemOf)
  for (const { extension, template } of formats.map(formatNamed)) {
    yield page(path + extension, template, (linkTo) => ({
      items,
      ...(title !== undefined && { title }),
      ...(description !== undefined && { description }),
      ...(language !== undefined && { language }),
      ...(of !== undefined && { of: linkTo(of) }),
    }))
  }
}

function formatNamed(name: FeedFormatName): FeedFormat {
  const format = feedFormats.find(({ extension }) => extension === `.${name}`)
  if (format !== undefined) return format
  throw new TypeError(
    `@octavo/site: feeds(): a format is 'xml' (RSS), 'atom' or 'json', got ${JSON.stringify(name)}.`,
  )
}

const itemOf = oncePerPost((post: Published<Post<BlogPost>>): StoredItem => {
  const authors = post.data.authors.map((name) => ({ name }))
  const tags = [...post.data.categories, ...post.data.tags]
  return {
    id: post.id,
    href: post.href,
    title: post.title,
    summary: post.excerpt,
    content: post.feedBody,
    ...(post.image !== undefined && { image: sizedImage(post.image) }),
    ...(post.publishedAt !== undefined && { published: post.publishedAt }),
    ...(post.updatedAt !== undefined && { updated: post.updatedAt }),
    ...(authors.length > 0 && { authors }),
    ...(tags.length > 0 && { tags }),
    ...(post.isForeign && { language: post.language }),
  }
})

function sizedImage({ src, width, height }: Picture): StoredItem['image'] & object {
  return {
    src,
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  }
}

function rssFeed(props: FeedProps): Iterable<string> {
  return rss(feedOf(props))
}

function atomFeed(props: FeedProps): Iterable<string> {
  return atom(feedOf(props))
}

function jsonFeedFeed(props: FeedProps): Iterable<string> {
  return jsonFeed(feedOf(props))
}

function feedOf(props: FeedProps): Feed {
  const { site, page, title = site.title, language = site.language, of, items } = props
  const { description = site.description } = props
  const { origin } = new URL(site.url)
  return {
    title,
    url: origin + (of ?? site.home),
    feedUrl: page.canonical,
    language,
    authors: [{ name: site.title, url: origin + site.home }],
    ...(description !== undefined && { description }),
    ...(site.footer !== undefined && { rights: site.footer }),
    items: items.map(({ href, image, ...item }) => ({
      ...item,
      url: origin + href,
      ...(image !== undefined && { image: feedImage(image, site.url) }),
    })),
  }
}

const pictureTypes: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
}

function feedImage({ src, ...size }: StoredItem['image'] & object, base: string): FeedImage {
  const type = pictureTypes[/\.([a-z]+)(?:[?#]|$)/i.exec(src)?.[1]?.toLowerCase() ?? '']
  return { url: new URL(src, base).href, ...size, ...(type !== undefined && { type }) }
}
