import type { SiteProps } from '@octavo/theme'
import { digestOf } from '../digest.ts'
import { feedFormats } from '../plan/feeds.ts'
import type { LinkTo } from '../plan/page.ts'
import { lineOf, partsOf } from '../plan/props-parts.ts'
import type { SiteMeta, SiteWording } from '../site.ts'
import { type PropMarks, propMarks } from './explain-page.ts'

/** What pages of one language receive as `site`. */
export interface SiteFrame {
  readonly site: SiteProps
  /** Names `site`. */
  readonly digest: string
  readonly marks: PropMarks
}

/** What pages of each language receive as `site`. */
export interface SiteFrames {
  /** The frame of a page by the language it says it is in; without one, or one of no wording of its own, that of all pages. */
  readonly of: (language: unknown) => SiteFrame
  /** Names all of them. */
  readonly digest: string
}

export function siteFrames(
  meta: SiteMeta,
  assetPaths: Readonly<Record<string, string>>,
  linkTo: LinkTo,
  searchPage?: string,
): SiteFrames {
  const frameOf = (wording: SiteWording): SiteFrame => {
    const search = wording.searchPage ?? searchPage
    const site = siteProps({ ...meta, ...wording }, assetPaths, linkTo, search)
    return {
      site,
      digest: digestOf(lineOf(partsOf(site, 'site'))),
      marks: propMarks({ site }, 'site'),
    }
  }
  const usual = frameOf({})
  const others = new Map(
    Object.entries(meta.languages ?? {}).map(([language, wording]) => [language, frameOf(wording)]),
  )
  const of: SiteFrames['of'] = (language) => {
    if (typeof language !== 'string') return usual
    return others.get(language) ?? others.get(language.split('-', 1)[0] as string) ?? usual
  }
  const all = [...others].map(([language, { digest }]) => `${language} ${digest}`)
  return { of, digest: [usual.digest, ...all].join(' ') }
}

/** What every page receives as `site`: small, because a change here draws every page anew. */
function siteProps(
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
