import type { Collection, Published } from '@octavo/content'
import type { Post } from './post.ts'

/** How posts of a collection are gathered: by tag, by author, by series. */
export interface Taxonomy<Data> {
  readonly collection: Collection<Data>
  readonly labelsOf: (post: Published<Post<Data>>) => readonly string[]
  readonly path: string
}

/** A term with the published posts that carry it, newest first. */
export interface SiteTerm<Data> {
  /** The name of its taxonomy in `defineSite({ terms })`. */
  readonly taxonomy: string
  readonly key: string
  readonly label: string
  readonly slug: string
  /** Address within the site: what `page()` and `paginate()` take. */
  readonly url: string
  /** What a link to it says, base path included. */
  readonly href: string
  readonly posts: readonly Published<Post<Data>>[]
}

/**
 * Gathers the posts of a collection by their labels; posts in another language than the site's are left out. Spellings that differ only in case are one term.
 *
 * @param path Address of a term's page, with `:slug`: `/tags/:slug/`.
 * @throws TypeError when the path has no `:slug`.
 */
export function taxonomy<Data>(
  collection: Collection<Data>,
  labelsOf: (post: Published<Post<Data>>) => readonly string[],
  path: string,
): Taxonomy<Data> {
  if (!path.startsWith('/') || !path.includes(':slug')) {
    throw new TypeError(
      `@octavo/site: taxonomy(): the path begins with "/" and holds ":slug", got ${JSON.stringify(path)}.`,
    )
  }
  return { collection, labelsOf, path }
}

/** @internal The terms of a site by taxonomy. */
export type GatheredTerms = Readonly<Record<string, readonly SiteTerm<unknown>[]>>
