import type { PageMetadata } from '@octavo/renderer'

/** A link with its words. */
export interface Link {
  readonly label: string
  /** The finished address, base path included. */
  readonly url: string
}

/** A link to a post or page, by its title. */
export interface PostLink {
  readonly title: string
  readonly url: string
}

export interface FeedLink {
  /** A media type, e.g. `application/atom+xml`. */
  readonly type: string
  /** Short: it stands at the foot of every page, e.g. `Atom`. */
  readonly title: string
  readonly url: string
}

/** What a page needs to know about the site it belongs to. Small on purpose: a change here renders every page anew. */
export interface SiteProps {
  readonly title: string
  /** One sentence, under the title on the home page. */
  readonly description?: string
  /** Absolute, without a slash at the end; for addresses that leave the site (Open Graph, canonical). */
  readonly url: string
  /** The address of the home page, base path included. */
  readonly home: string
  /** BCP 47, e.g. `en` or `de-CH`. Chooses labels, hyphenation and how dates are written. */
  readonly language: string
  /** IANA zone in which date-times with an offset are shown. Default `UTC`. Calendar dates never move. */
  readonly timeZone?: string
  /** The finished address of each asset of the theme, by its name (see `Theme.assets`). */
  readonly assets: Readonly<Record<string, string>>
  /** Default: no navigation. */
  readonly navigation?: readonly Link[]
  readonly feeds?: readonly FeedLink[]
  /** The address of the search page, when there is one. */
  readonly search?: string
  /** The last line of every page, e.g. a copyright. */
  readonly footer?: string
  /** For the head of every page: icons, manifest and the like. */
  readonly head?: Partial<PageMetadata>
}

/** What differs from page to page in the frame. */
export interface PageProps {
  /** The address with base path: marks the entry of the navigation. */
  readonly url: string
  /** The absolute address. */
  readonly canonical: string
}

/** What every page receives beside its own matter; `site` of `@octavo/site` fills both fields. Plain JSON. */
export interface PageFrame {
  readonly site: SiteProps
  readonly page: PageProps
  /** BCP 47: the language of this page where it is not the site's. */
  readonly language?: string
  /** Links above this page, outermost first, without the page itself. A post without them stands in its first category. */
  readonly breadcrumbs?: readonly Link[]
  /** The same page in other languages. */
  readonly translations?: readonly Translation[]
  /** For the head of this page, over what the theme makes of its props: `{ robots: 'noindex' }`. With `markdown`, the foot leads there too. */
  readonly head?: Partial<PageMetadata>
}

export interface Translation {
  /** BCP 47. */
  readonly language: string
  readonly url: string
}

/** Where a list is cut into pages. */
export interface Pagination {
  /** This page, 1 or more. */
  readonly number: number
  /** 1 or more. */
  readonly total: number
  /** The address of the page with newer posts. */
  readonly newer?: string
  readonly older?: string
  /** All pages, in order. */
  readonly pages?: readonly { readonly number: number; readonly url: string }[]
}
