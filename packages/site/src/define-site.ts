import { checkOptions } from './check-options.ts'
import type { Collections, DataOf, Gathered, Site, SiteOptions } from './site.ts'

/**
 * Describes a site. Nothing is read or built.
 *
 * @throws TypeError for an option that is not known or not what it must be: `meta.url` is no absolute http(s) address, the time zone or the
 *   language is unknown, a pattern of addresses has a part that nobody knows, a collection has a reserved name.
 */
export function defineSite<
  const C extends Collections,
  T extends Gathered = Record<never, never>,
  Ranked = DataOf<C[keyof C]>,
>(options: SiteOptions<C, T, Ranked>): Site {
  checkOptions(options as unknown as Site['options'])
  return { options: options as unknown as Site['options'] }
}
