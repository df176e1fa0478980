import type { PostField } from '@octavo/content'

/** What other tools call the fields of a post. */
const names: Readonly<Record<string, PostField>> = {
  abstract: 'description',
  alias: 'aliases',
  author: 'authors',
  banner: 'image',
  category: 'categories',
  cover: 'image',
  coverImage: 'image',
  excerpt: 'description',
  expiryDate: 'expires',
  feature_image: 'image',
  featured_image: 'image',
  heroImage: 'image',
  heroImageAlt: 'image.alt',
  image_alt: 'image.alt',
  image_caption: 'image.caption',
  language: 'lang',
  last_modified_at: 'updated',
  lastmod: 'updated',
  locale: 'lang',
  modified: 'updated',
  ogImage: 'image',
  pubDate: 'date',
  pubDatetime: 'date',
  publishDate: 'date',
  published_at: 'date',
  redirect_from: 'aliases',
  summary: 'description',
  tag: 'tags',
  thumbnail: 'image',
  updatedDate: 'updated',
  url: 'permalink',
}

const own = new Set([
  ...['id', 'title', 'description', 'date', 'updated', 'draft', 'unlisted', 'expires', 'tags'],
  ...['categories', 'authors', 'series', 'image', 'slug', 'permalink', 'aliases', 'lang'],
  ...['translationOf', 'related'],
])

// Not to be passed over in silence: whoever wrote it meant that nobody sees the post.
const meant = new Set(['published'])

// A line of a broken front matter can look like a key: it is to be mended, and not ignored.
const NAME = /^[\p{L}_][\p{L}\p{N}_.-]{0,39}$/u

/** The options of `blogPost()` that fit posts with these keys. */
export function optionsFor(keys: Iterable<string>): {
  readonly rename?: Readonly<Record<string, PostField>>
  readonly ignore?: readonly string[]
} {
  const unknown = [...new Set(keys)].filter((key) => !own.has(key) && !meant.has(key)).sort()
  const renamed = unknown.filter((key) => Object.hasOwn(names, key))
  const ignored = unknown.filter((key) => !Object.hasOwn(names, key) && NAME.test(key))
  return {
    ...(renamed.length > 0 && {
      rename: Object.fromEntries(renamed.map((key) => [key, names[key] as PostField])),
    }),
    ...(ignored.length > 0 && { ignore: ignored }),
  }
}
