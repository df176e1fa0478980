import type { Diagnostic } from '@octavo/diagnostics'
import type { MadePost } from '../build/made-post.ts'

/** Pictures that say nothing to whoever cannot see them. */
export function missingAlts(posts: readonly MadePost[]): Diagnostic[] {
  return posts.flatMap(({ post, details }) =>
    details.images
      .filter(({ alt }) => alt.trim() === '')
      .map(
        ({ src, range }): Diagnostic => ({
          code: 'images/no-description',
          severity: 'warning',
          message: `The picture \`${src}\` has no description.`,
          file: post.path,
          ...(range !== undefined && { range }),
          hint: 'Say between the brackets what it shows: ![two chairs by a window](…).',
        }),
      ),
  )
}
