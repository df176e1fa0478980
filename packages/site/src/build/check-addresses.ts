import type { Diagnostic } from '@octavo/diagnostics'
import { addressKey } from '../plan/address.ts'
import type { MadePost } from './made-post.ts'

/** Links to addresses of the site at which there is nothing. It can be told only when all pages are planned. */
export function brokenAddresses(
  posts: readonly MadePost[],
  exists: (key: string) => boolean,
): Diagnostic[] {
  const problems: Diagnostic[] = []
  for (const { post, links } of posts.filter(({ leadsToAddresses }) => leadsToAddresses)) {
    for (const link of links) {
      const { href, resolved } = link
      if (resolved.kind !== 'address' || exists(addressKey(resolved.path))) continue
      const { range } = link
      problems.push({
        code: 'links/broken',
        severity: 'warning',
        message: `There is nothing at \`${href}\`.`,
        file: post.path,
        ...(range !== undefined && { range }),
        hint: 'Correct the address, or remove the link.',
      })
    }
  }
  return problems
}
