import { type Diagnostic, type Reported, sortDiagnostics } from '@octavo/diagnostics'
import type { BlogDate } from './dates/blog-date.ts'
import { type Placed, type PostId, rangeOfFirst } from './entry.ts'
import { topOfFile } from './issue-diagnostic.ts'
import { newestFirst } from './publish.ts'
import type { SlugOptions } from './slugify.ts'
import { collectTerms, type Term } from './terms.ts'

/** A post that may be part of a series. */
export interface SeriesPost extends Placed {
  readonly id: PostId
  readonly data: {
    readonly series?: { readonly name: string; readonly part?: number } | undefined
    readonly date?: BlogDate | undefined
  }
}

/** How {@link collectSeries} orders. */
export interface SeriesOptions extends SlugOptions {
  /** For parts that are ordered by their date. */
  readonly timeZone: string
}

/**
 * The series of posts as terms, each with its posts in reading order: by `part`, those without one
 * after the others, oldest first. Two posts that are the same part are reported with both places;
 * so are spellings, as in {@link collectTerms}.
 */
export function collectSeries<Post extends SeriesPost>(
  posts: readonly Post[],
  { timeZone, language }: SeriesOptions,
): Reported<readonly Term<Post>[]> {
  const names = (post: Post) => (post.data.series ? [post.data.series.name] : [])
  const terms = collectTerms(posts, names, { field: 'series', language })
  const diagnostics: Diagnostic[] = [...terms.diagnostics]
  const value = terms.value.map((term) => {
    const ordered = inReadingOrder(term.posts, timeZone)
    diagnostics.push(...checkParts(ordered, term.label))
    return { ...term, posts: ordered }
  })
  return { value, diagnostics: sortDiagnostics(diagnostics) }
}

/**
 * Posts of one series in reading order: by `part`, those without one after the others, oldest first.
 *
 * @param timeZone For parts that are ordered by their date.
 */
export function inReadingOrder<Post extends SeriesPost>(
  posts: readonly Post[],
  timeZone: string,
): readonly Post[] {
  const part = ({ data }: Post) => data.series?.part ?? Number.POSITIVE_INFINITY
  // Sorting is stable: equal parts stay oldest first.
  return newestFirst(posts, timeZone)
    .toReversed()
    .sort((a, b) => (part(a) === part(b) ? 0 : part(a) - part(b)))
}

/** Two posts that are the same part of a series. `posts` are in reading order; `label` is what the series is called. */
export function checkParts(posts: readonly SeriesPost[], label: string): readonly Diagnostic[] {
  return posts.flatMap((post, index) => {
    const before = posts[index - 1]
    const part = post.data.series?.part
    if (!before || part === undefined || part !== before.data.series?.part) return []
    return [
      {
        code: 'series/same-part',
        severity: 'warning',
        message: `This and ${before.path} are both part ${part} of “${label}”; the older one comes first.`,
        file: post.path,
        range: placeOfPart(post),
        hint: 'Number the parts from 1.',
        related: [{ message: 'the other', file: before.path, range: placeOfPart(before) }],
      } satisfies Diagnostic,
    ]
  })
}

function placeOfPart(post: Placed) {
  return rangeOfFirst(post, [['series', 'part'], ['series']]) ?? topOfFile
}
