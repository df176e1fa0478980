import type { MadePost } from './made-post.ts'

const nowhere: readonly string[] = []

/** Ids of the posts that links lead to, and addresses outside the site, each once. */
export function linkedFrom(links: MadePost['links']): readonly string[] {
  if (links.length === 0) return nowhere
  const found = new Set<string>()
  for (const { href, resolved } of links) {
    if (resolved.kind === 'entry') found.add(resolved.target.id)
    else if (resolved.kind === 'outside' && /^https?:/.test(href)) found.add(href)
  }
  return [...found]
}
