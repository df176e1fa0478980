import { type RobotsRule, robotsTxt } from '@octavo/renderer'
import type { SiteProps } from '@octavo/theme'
import { type Page, page } from './page.ts'

/** What crawlers are told. */
export interface RobotsOptions {
  /** Default: everyone may read everything. */
  readonly rules?: readonly RobotsRule[]
  /** Addresses within the site. Default: `/sitemap.xml`. */
  readonly sitemaps?: readonly string[]
}

interface RobotsProps {
  readonly site: SiteProps
  readonly rules?: readonly RobotsRule[]
  readonly sitemaps: readonly string[]
}

/** The page `/robots.txt`. Crawlers ask for it at the root of a host, so under a base path nobody reads it. */
export function robots(options: RobotsOptions = {}): Page {
  const { rules, sitemaps = ['/sitemap.xml'] } = options
  return page('/robots.txt', robotsFile, (linkTo) => ({
    ...(rules !== undefined && { rules }),
    sitemaps: sitemaps.map(linkTo),
  }))
}

function robotsFile({ site, rules, sitemaps }: RobotsProps): string {
  const { origin } = new URL(site.url)
  return robotsTxt({
    ...(rules !== undefined && { rules }),
    sitemaps: sitemaps.map((href) => origin + href),
  })
}
