import type { GatheredTerms, SiteTerm, Taxonomy } from '../taxonomy.ts'
import type { TermsMemory } from './build-memory.ts'
import type { BuildContext } from './context.ts'
import type { MadePost } from './made-post.ts'
import { changedPlaces } from './places.ts'

/**
 * The terms of the last build, when all that changed since are bodies: posts that were made anew take the places of those that
 * they were. Undefined when a post came, went, or has other terms now.
 *
 * @param posts All posts, of the same entries and in the same order as those of `last`.
 */
export function termsAgain(
  last: TermsMemory,
  posts: readonly MadePost[],
  { site }: BuildContext,
): GatheredTerms | undefined {
  const places = changedPlaces(last.posts, posts)
  if (places === undefined) return undefined
  const taxonomies = Object.values(site.terms ?? {})
  const changed = places.map((at): [MadePost, MadePost] => [
    last.posts[at] as MadePost,
    posts[at] as MadePost,
  ])
  if (changed.length === 0) return last.terms
  const isStill = ([before, made]: [MadePost, MadePost]): boolean =>
    isSameHead(made, before) && hasSameLabels(made, before, taxonomies)
  if (!changed.every(isStill)) return undefined
  for (const [{ post }, made] of changed) made.place(post.terms, post.series)
  const anew = changed.map(([before, made]) => [before.post, made.post] as const)
  const replaced = Object.entries(last.terms).map(([name, terms]) => {
    const theirs = new Set(
      changed.flatMap(([{ post }]) => (post.terms[name] ?? []).map(({ url }) => url)),
    )
    const now = terms.map((term) => (theirs.has(term.href) ? withPosts(term, anew) : term))
    return [name, now] as const
  })
  return Object.fromEntries(replaced)
}

function isSameHead({ file, isListed }: MadePost, before: MadePost): boolean {
  return (
    file.file.path === before.file.file.path &&
    file.entry === before.file.entry &&
    isListed === before.isListed
  )
}

function hasSameLabels(
  { post, file }: MadePost,
  before: MadePost,
  taxonomies: readonly Taxonomy<unknown>[],
): boolean {
  return taxonomies.every(
    ({ collection, labelsOf }) =>
      file.source !== collection ||
      JSON.stringify(labelsOf(post)) === JSON.stringify(labelsOf(before.post)),
  )
}

// To look a few posts up in a list takes less than to ask a table for each post of the list.
const FEW = 16

function withPosts(
  term: SiteTerm<unknown>,
  anew: readonly (readonly [MadePost['post'], MadePost['post']])[],
): SiteTerm<unknown> {
  if (anew.length > FEW) {
    const now = new Map(anew)
    return { ...term, posts: term.posts.map((post) => now.get(post) ?? post) }
  }
  const posts = term.posts.slice()
  for (const [before, now] of anew) {
    const place = term.posts.indexOf(before)
    if (place >= 0) posts[place] = now
  }
  return { ...term, posts }
}
