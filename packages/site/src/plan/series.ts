import { type BlogPost, inReadingOrder, type Published } from '@octavo/content'
import type { SeriesBox } from '@octavo/theme'
import type { Post } from '../post.ts'

/**
 * The posts of a series in reading order: by `series.part`, those without one after the others, the older first.
 *
 * @param timeZone Of the site, where posts with and without a time are of one day. Default `UTC`.
 */
export function inSeriesOrder<P extends Published<Post<BlogPost>>>(
  posts: readonly P[],
  timeZone = 'UTC',
): readonly P[] {
  return inReadingOrder(posts, timeZone)
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
