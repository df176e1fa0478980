import type { Diagnostic } from '@octavo/diagnostics'
import type { MadePost } from '../build/made-post.ts'

/** Headings that skip a level: readers who move by headings miss a step. The first one may stand at any level. */
export function headingJumps(posts: readonly MadePost[]): Diagnostic[] {
  return posts.flatMap(({ post, details }) => {
    const { outline } = details
    return outline.flatMap(({ depth, range }, at): Diagnostic[] => {
      const before = outline[at - 1]?.depth
      if (before === undefined || depth <= before + 1) return []
      return [
        {
          code: 'headings/jump',
          severity: 'warning',
          message: `A heading of level ${depth} follows one of level ${before}.`,
          file: post.path,
          ...(range !== undefined && { range }),
          hint: `Make it level ${before + 1} (${'#'.repeat(before + 1)}), or put a heading between.`,
        },
      ]
    })
  })
}
