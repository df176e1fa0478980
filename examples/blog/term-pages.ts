import type { BlogPost, Published } from '@octavo/content'
import {
  card,
  counted,
  feeds,
  inSeriesOrder,
  type Page,
  type Post,
  page,
  paginate,
  type SiteTerm,
} from '@octavo/site'
import { type Author, personOf } from './author.ts'
import { meta } from './meta.ts'
import { theme } from './theme.ts'

type Terms = Readonly<
  Record<'tags' | 'categories' | 'authors' | 'series', readonly SiteTerm<BlogPost>[]>
>

export const tags = { label: 'Tags', url: '/tags/' }

const feedAt = (href: string): string => `${href}feed.atom`

/** The pages of tags, categories, authors and series, and a feed for each. */
export function* termPages(
  terms: Terms,
  people: readonly Published<Post<Author>>[],
): Generator<Page | Iterable<Page>> {
  yield page(tags.url, theme.terms, { kind: 'tag', terms: terms.tags.map(counted) })
  for (const { label, url, href, posts } of terms.tags) {
    const term = { kind: 'tag', label, count: posts.length, feed: feedAt(href) } as const
    yield paginate(posts, { size: 10, path: url }, theme.term, { term, breadcrumbs: [tags] })
  }
  for (const { label, url, href, posts } of terms.categories) {
    const term = { kind: 'category', label, count: posts.length, feed: feedAt(href) } as const
    yield paginate(posts, { size: 10, path: url }, theme.term, { term })
  }
  for (const { label, url, href, posts } of terms.authors) {
    const person = personOf(people, label)
    const known = person && { role: person.data.role, biography: person.body }
    const author = { name: label, count: posts.length, feed: feedAt(href), ...known }
    yield paginate(posts, { size: 10, path: url }, theme.author, { author })
  }
  for (const { label, url, href, posts } of terms.series) {
    const parts = inSeriesOrder(posts).map(card)
    yield page(url, theme.series, { title: label, parts, feed: feedAt(href) })
  }
  for (const { label, url, posts } of Object.values(terms).flat()) {
    const title = `${label} · ${meta.title}`
    yield feeds(posts, { path: `${url}feed`, of: url, title, formats: ['atom'] })
  }
}
