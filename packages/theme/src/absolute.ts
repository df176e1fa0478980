import { safeUrl } from '@octavo/renderer'

/** An address of this site as the world sees it. What is no address leads to the site's front page. */
export function absolute(url: string, site: string): string {
  const base = `${site}/`
  const parsed = URL.parse(url, base)
  return parsed === null ? base : safeUrl(parsed.href)
}
