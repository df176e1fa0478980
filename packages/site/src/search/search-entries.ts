import type { Published } from '@octavo/content'
import type { SearchEntry, SearchSection } from '@octavo/theme'
import { digestOf } from '../digest.ts'
import type { Post } from '../post.ts'
import type { Stored } from '../stored.ts'
import type { SiteTerm } from '../taxonomy.ts'

/** A post with its plain text, which is read when it is asked for. */
export interface SearchedPost {
  /** Nothing that has not been published can be found. */
  readonly post: Published<Post<unknown>>
  readonly text: Stored<readonly SearchSection[]>
}

/** What can be found, in the order of addresses; of two entries with one address the first counts. */
export function searchEntries(
  posts: readonly SearchedPost[],
  terms: readonly SiteTerm<unknown>[],
  language: string,
): readonly SearchEntry[] {
  const entries = [...posts.map(entryOfPost), ...terms.map((term) => entryOfTerm(term, language))]
  const byUrl = new Map<string, SearchEntry>()
  for (const entry of entries) if (!byUrl.has(entry.url)) byUrl.set(entry.url, entry)
  return [...byUrl.values()].sort((a, b) => (a.url < b.url ? -1 : 1))
}

function entryOfPost({ post, text }: SearchedPost): SearchEntry {
  const labels = Object.values(post.terms).flatMap((links) => links.map(({ label }) => label))
  return {
    url: post.href,
    title: post.title,
    kind: post.collection,
    language: post.language,
    ...(post.date !== undefined && { date: post.date }),
    ...(post.excerpt !== '' && { summary: post.excerpt }),
    keywords: [...new Set(labels)],
    text,
  }
}

function entryOfTerm({ href, label, taxonomy }: SiteTerm<unknown>, language: string): SearchEntry {
  return { url: href, title: label, kind: taxonomy, language, keywords: [] }
}

/** Names everything that an index is made from. */
export function digestOfEntries(entries: readonly SearchEntry[]): string {
  const named = entries.map(({ text, ...entry }) => [entry, text?.digest ?? ''])
  return digestOf(JSON.stringify(named))
}
