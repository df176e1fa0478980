import type { SiteProps } from '@octavo/theme'
import { feedFormats } from '../plan/feeds.ts'
import type { LinkTo } from '../plan/page.ts'
import type { SiteMeta } from '../site.ts'

/** What every page receives as `site`: small, because a change here draws every page anew. */
export function siteProps(
  meta: SiteMeta,
  assetPaths: Readonly<Record<string, string>>,
  linkTo: LinkTo,
  searchPage?: string,
): SiteProps {
  const { title, description, url, language, timeZone, navigation = [], footer, feed } = meta
  return {
    title,
    ...(description !== undefined && { description }),
    url: url.replace(/\/+$/, ''),
    home: linkTo('/'),
    language,
    timeZone,
    assets: Object.fromEntries(
      Object.entries(assetPaths).map(([name, path]) => [name, linkTo(path)]),
    ),
    ...(navigation.length > 0 && {
      navigation: navigation.map((item) => ({ label: item.label, url: linkTo(item.url) })),
    }),
    ...(feed !== undefined && {
      feeds: feedFormats.map(({ extension, type, title }) => ({
        type,
        title,
        url: linkTo(feed + extension),
      })),
    }),
    ...(searchPage !== undefined && { search: linkTo(searchPage) }),
    ...(footer !== undefined && { footer }),
  }
}
