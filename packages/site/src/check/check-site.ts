import { findSimilarTerms, type Placed, type Term } from '@octavo/content'
import { type Diagnostic, sortDiagnostics } from '@octavo/diagnostics'
import type { Assembled } from '../build/assemble.ts'
import type { MadePost } from '../build/made-post.ts'
import { brokenAnchors } from './broken-anchors.ts'
import { headingJumps } from './heading-jumps.ts'
import { missingAlts } from './missing-alts.ts'
import { orphans } from './orphans.ts'
import { sameDescriptions } from './same-descriptions.ts'
import { unreachableDrafts } from './unreachable-drafts.ts'
import { windowsNames } from './windows-names.ts'

/**
 * Everything that a careful editor would catch, beside what the build has found: anchors that are not there, pictures
 * without a description, headings that skip a level, posts that no other links to, descriptions used twice, tags that
 * look like one another, drafts whose address is taken, names that a disk of Windows refuses.
 */
export function checkSite({
  posts,
  terms,
  pages,
  published,
  ranked,
  diagnostics,
}: Assembled): readonly Diagnostic[] {
  return sortDiagnostics([
    ...diagnostics,
    ...brokenAnchors(posts),
    ...missingAlts(posts),
    ...headingJumps(posts),
    ...orphans(posts, new Set(ranked().map(({ id }) => id))),
    ...sameDescriptions(posts),
    ...similarTerms(posts, terms),
    ...unreachableDrafts(published.heldBack(), published.open),
    ...windowsNames(pages.records, posts),
  ])
}

function similarTerms(posts: readonly MadePost[], terms: Assembled['terms']): Diagnostic[] {
  const heads = new Map(posts.map(({ post, file }) => [post.id as string, file.entry]))
  return Object.entries(terms).flatMap(([field, list]) => {
    const placed = list.map(
      (term): Term<Placed> => ({
        ...term,
        posts: term.posts.flatMap(({ id }) => heads.get(id) ?? []),
      }),
    )
    return findSimilarTerms(placed, { field }).diagnostics
  })
}
