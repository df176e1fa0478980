import type { BlogPost, Published } from '@octavo/content'
import type { Relation } from '@octavo/related'
import type {
  ArchiveEntry,
  Card,
  CountedLink,
  PlainPageProps,
  PostLink,
  PostProps,
} from '@octavo/theme'
import type { Post } from '../post.ts'
import type { SiteTerm } from '../taxonomy.ts'
import { keepPartsOn } from './kept-parts.ts'
import { oncePerPost } from './once-per-post.ts'
import { notesOf } from './post-notes.ts'
import { nameWhole, settleWith } from './settled.ts'
import { WithCard } from './with-card.ts'

type AnyPost = Published<Post<unknown>>

/** A post in a list, or a relation: then with the reason why it stands there. */
export function card(of: AnyPost | Relation<AnyPost>): Card {
  const known = WithCard.get(of)
  if (known !== undefined) return known
  if (!('because' in of)) return cardOf(of)
  const { item, because } = of
  const plain = cardOf(item)
  const made = because === '' ? plain : settleWith({ ...plain, reason: because }, plain, because)
  WithCard.keep(of, made)
  return made
}

/** A post as a line of an archive. */
export function archived(post: AnyPost): ArchiveEntry {
  return archivedOf(post)
}

// Fields are put into objects one by one, here and in `fullOf`: of all ways to leave some out it is the quickest, and each post
// passes here in each build.
const cardOf = oncePerPost((post): Card => {
  const { excerpt, date, image } = post
  const made: Writable<Card> = { url: post.href, title: post.title }
  if (excerpt !== '') made.excerpt = excerpt
  if (date !== undefined) made.date = date
  if (image !== undefined) made.image = { ...image }
  if (post.isForeign) made.language = post.language
  return made
})

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

const linkOf = oncePerPost((post): PostLink => ({ title: post.title, url: post.href }))

const archivedOf = oncePerPost((post): ArchiveEntry => {
  const { title, href: url, date } = post
  return date === undefined ? { title, url } : { title, url, date }
})

/** A term in an index of terms, with the number of its posts. */
export function counted({ label, href, posts }: SiteTerm<unknown>): CountedLink {
  return { label, url: href, count: posts.length }
}

/**
 * Everything that a post's own page shows: the matter of the theme's `post`. Tags and authors are linked when the site
 * has a taxonomy called `tags`, `categories` or `authors`; a series box appears when it has one called `series`.
 */
export function full(post: Published<Post<BlogPost>>): PostProps {
  const notes = notesOf(post)
  const known = notes?.whole
  if (known !== undefined) return known
  const props = fullOf(post)
  // In a single build its page is drawn once: then it is needed no longer.
  if (notes?.source.isKept) {
    notes.whole = props
    keepPartsOn(props)
  }
  return props
}

function fullOf(post: Published<Post<BlogPost>>): PostProps {
  const { data, terms } = post
  const { date, updated, image, series, body } = post
  const shown: Writable<PostProps> = {
    id: post.id,
    url: post.href,
    title: post.title,
    words: post.words,
    body,
  }
  if (data.description !== undefined) shown.standfirst = data.description
  if (date !== undefined) shown.date = date
  if (updated !== undefined) shown.updated = updated
  const authors = authorsOf(post)
  if (authors.length > 0) shown.authors = authors
  if (hasItems(terms.tags)) shown.tags = terms.tags
  if (hasItems(terms.categories)) shown.categories = terms.categories
  if (image !== undefined) shown.image = { ...image, ...captionOf(data) }
  if (series !== undefined) shown.series = series
  // The headings of a post that the site has made are read from the store when its page is drawn.
  const headings = notesOf(post)?.source.headingsName
  if (headings === undefined) {
    if (hasItems(post.headings)) shown.headings = post.headings
    return shown
  }
  // The body stands there by its digest: what reads it is no part of JSON.
  const name = JSON.stringify([shown, headings])
  if (headings !== '') {
    const getter = { enumerable: true, get: () => post.headings }
    Object.defineProperty(shown, 'headings', getter)
  }
  return nameWhole(shown, name)
}

function authorsOf({ data, terms }: Published<Post<BlogPost>>): NonNullable<PostProps['authors']> {
  if (terms.authors === undefined) return data.authors.map((name) => ({ name }))
  return terms.authors.map(({ label, url }) => ({ name: label, url }))
}

function hasItems<T>(items: readonly T[] | undefined): items is readonly T[] {
  return items !== undefined && items.length > 0
}

/** What a page that is not a post shows: the matter of the theme's `page`. */
export function plain(post: Published<Post<BlogPost>>): Omit<PlainPageProps, 'site' | 'page'> {
  const { data, image } = post
  return {
    title: post.title,
    ...(data.description !== undefined && { standfirst: data.description }),
    ...(image !== undefined && { image: { ...image, ...captionOf(data) } }),
    ...(post.updated !== undefined && { updated: post.updated }),
    ...(post.isForeign && { language: post.language }),
    body: post.body,
  }
}

/** The posts before and after one in a list that is ordered newest first. */
export function neighbours(
  posts: readonly AnyPost[],
  post: AnyPost,
): { readonly newer?: PostLink; readonly older?: PostLink } {
  const at = positionOf(post, posts)
  const newer = at > 0 ? posts[at - 1] : undefined
  const older = at >= 0 ? posts[at + 1] : undefined
  if (newer === undefined) return older === undefined ? {} : { older: linkOf(older) }
  return older === undefined
    ? { newer: linkOf(newer) }
    : { newer: linkOf(newer), older: linkOf(older) }
}

/** Where one was in a list, and, once somebody does not ask for one after the other, where all are. */
interface Cursor {
  at: number
  positions?: ReadonlyMap<AnyPost, number>
}

const cursors = new WeakMap<readonly AnyPost[], Cursor>()

/** Looking a post up in its list for every post would take time by the square of their number; most ask in the order of the list. */
function positionOf(post: AnyPost, posts: readonly AnyPost[]): number {
  const cursor = cursors.get(posts) ?? { at: -1 }
  if (cursor.at < 0) cursors.set(posts, cursor)
  if (posts[cursor.at + 1] === post) return ++cursor.at
  cursor.positions ??= new Map(posts.map((one, at) => [one, at]))
  cursor.at = cursor.positions.get(post) ?? -1
  return cursor.at
}

function captionOf({ image }: BlogPost): { readonly caption?: string; readonly credit?: string } {
  return {
    ...(image?.caption !== undefined && { caption: image.caption }),
    ...(image?.credit !== undefined && { credit: image.credit }),
  }
}
