import { basePathOf, linkToUnder } from '../plan/address.ts'
import type { LinkTo } from '../plan/page.ts'
import type { Site } from '../site.ts'
import type { BuildMemory } from './build-memory.ts'

/** The same function in each build of a process: what was planned with it is known again by it. */
export function linkToOf(site: Site['options'], memory: BuildMemory | undefined): LinkTo {
  if (memory?.links?.site === site) return memory.links.linkTo
  const linkTo = linkToUnder(basePathOf(site.meta.url), site.trailingSlash ?? 'always')
  if (memory !== undefined) memory.links = { site, linkTo }
  return linkTo
}
