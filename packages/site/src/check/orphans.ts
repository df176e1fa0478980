import type { Diagnostic } from '@octavo/diagnostics'
import type { MadePost } from '../build/made-post.ts'

/**
 * Listed posts with a date that no other post links to, in a collection whose posts do link to each other. In a site with a
 * ranking only the ranked ones count: the others are pages, which navigation leads to.
 */
export function orphans(posts: readonly MadePost[], ranked: ReadonlySet<string>): Diagnostic[] {
  const linked = new Set<string>()
  const linking = new Set<string>()
  for (const { post, links } of posts) {
    for (const { resolved } of links) {
      if (resolved.kind !== 'entry' || resolved.target.id === post.id) continue
      linked.add(resolved.target.id)
      linking.add(post.collection)
    }
  }
  return posts
    .filter(({ post, isListed }) => isListed && post.date !== undefined)
    .filter(({ post }) => ranked.size === 0 || ranked.has(post.id))
    .filter(({ post }) => linking.has(post.collection) && !linked.has(post.id))
    .map(({ post }) => ({
      code: 'links/orphan',
      severity: 'info',
      message: 'No other post links to this one.',
      file: post.path,
      range: { start: { line: 1, column: 1 } },
      hint: 'Link to it where it helps: octavo related shows the posts that are near to it.',
    }))
}
