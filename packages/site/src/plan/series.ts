import type { BlogPost, Published } from '@octavo/content'
import type { SeriesBox } from '@octavo/theme'
import type { Post } from '../post.ts'

/** The posts of a series in reading order: by `series.part`, then the older first, then by id. */
export function inSeriesOrder<P extends Published<Post<BlogPost>>>(posts: readonly P[]): P[] {
  return posts.toSorted(
    (a, b) => partOf(a) - partOf(b) || compare(a.date ?? '', b.date ?? '') || compare(a.id, b.id),
  )
}

function partOf({ data }: Post<BlogPost>): number {
  return data.series?.part ?? Number.MAX_SAFE_INTEGER
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** @internal The box that a post of a series shows. `posts` are in reading order. */
export function seriesBox(
  title: string,
  url: string,
  posts: readonly { readonly title: string; readonly href: string }[],
  at: number,
): SeriesBox {
  return {
    title,
    url,
    parts: posts.map((post) => ({ title: post.title, url: post.href })),
    part: at + 1,
  }
}
