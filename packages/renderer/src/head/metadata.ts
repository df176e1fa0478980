import type { JsonLd } from '../structured-data/json-ld.ts'

/** A picture for link previews. */
export interface PreviewImage {
  /** Absolute. */
  readonly url: string
  readonly alt?: string
  readonly width?: number
  readonly height?: number
  /** Media type: `image/png`. */
  readonly type?: string
}

/** What the head of a page says about it. */
export interface PageMetadata {
  /** The page's own title, as link previews show it. */
  readonly title: string
  /** Name of the site; `<title>` becomes `title · siteName` unless both are the same. */
  readonly siteName?: string
  /** The whole `<title>`, where the default does not do. */
  readonly documentTitle?: string
  /** One or two sentences of plain text. */
  readonly description?: string
  /** The one address of this page, absolute. */
  readonly canonical?: string
  /** BCP 47: `en`, `de-AT`. */
  readonly language?: string
  /** Default: `website`. */
  readonly kind?: 'website' | 'article' | 'profile'
  readonly image?: PreviewImage
  /** RFC 3339 instants; written for articles. */
  readonly published?: string
  readonly updated?: string
  readonly authors?: readonly { readonly name: string; readonly url?: string }[]
  readonly tags?: readonly string[]
  readonly section?: string
  /** Feeds that a reader can find from this page. */
  readonly feeds?: readonly {
    readonly title: string
    readonly url: string
    readonly format: 'rss' | 'atom' | 'json'
  }[]
  /** This page in every language it exists in, this one included; `x-default` is a language here. */
  readonly alternates?: readonly { readonly language: string; readonly url: string }[]
  /** Address of the page as Markdown. */
  readonly markdown?: string
  /** The page before and after in a paginated list. */
  readonly previous?: string
  readonly next?: string
  /** Directives for search engines: `noindex`. Left out by default, which means everything is allowed. */
  readonly robots?: string
  /** Handle of the author in the fediverse: `@name@server`. */
  readonly fediverse?: string
  /** Address of the web manifest. */
  readonly manifest?: string
  readonly icons?: readonly {
    readonly rel?: 'icon' | 'apple-touch-icon' | 'mask-icon'
    readonly url: string
    readonly type?: string
    readonly sizes?: string
  }[]
  /** Colour of the browser's frame, one or one for each scheme. */
  readonly themeColor?: string | { readonly light: string; readonly dark: string }
  /** JSON-LD: made by `blogPosting`, `webSite` and the like. */
  readonly structuredData?: readonly JsonLd[]
}
