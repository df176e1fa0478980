import { safeUrl } from '@octavo/renderer'

/** An address of this site as the world sees it. What is no address leads to the site's front page. */
export function absolute(url: string, site: string): string {
  const base = `${site}/`
  return URL.canParse(url, base) ? safeUrl(new URL(url, base).href) : base
}
