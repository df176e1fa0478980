import type { Diagnostic } from '@octavo/diagnostics'
import { nearest } from '@octavo/diagnostics'
import type { MadePost } from '../build/made-post.ts'
import { decodePath } from '../plan/address.ts'

/** Links to a place in a post that is not there. Raw HTML counts as far as its ids are known. */
export function brokenAnchors(posts: readonly MadePost[]): Diagnostic[] {
  const idsOf = new Map(posts.map(({ post, details }) => [post.id as string, details.ids]))
  return posts.flatMap(({ post, links }) =>
    links.flatMap(({ href, range, resolved }): Diagnostic[] => {
      // What follows `:~:` is for the browser to find in the text (URL Fragment Text Directives).
      const [anchor = ''] = decodePath(href.slice(href.indexOf('#') + 1)).split(':~:')
      if (!href.includes('#') || anchor === '' || anchor === 'top') return []
      const target = href.startsWith('#')
        ? post.id
        : resolved.kind === 'entry'
          ? resolved.target.id
          : undefined
      const ids = target === undefined ? undefined : idsOf.get(target)
      if (ids === undefined || ids.includes(anchor)) return []
      const suggestion = nearest(anchor, ids)
      return [
        {
          code: 'links/no-such-anchor',
          severity: 'warning',
          message: `There is no place called "${anchor}" where \`${href}\` leads.`,
          file: post.path,
          ...(range !== undefined && { range }),
          hint:
            suggestion === undefined
              ? 'Correct the part after #, or remove it.'
              : `Did you mean #${suggestion}?`,
        },
      ]
    }),
  )
}
