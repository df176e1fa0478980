import type { Collection, Published } from '@octavo/content'
import type { Markdown } from '@octavo/markdown'
import type { MarkdownInWorker } from '@octavo/markdown/worker'
import type { Relation } from '@octavo/related'
import type { SearchLinks } from '@octavo/theme'
import type { PictureMakerFor } from './assets/prepare-pictures.ts'
import type { HostHeadersOptions } from './plan/host-headers.ts'
import type { Page } from './plan/page.ts'
import type { Post } from './post.ts'
import type { Ranking } from './ranking.ts'
import type { RedirectHost } from './redirect-host.ts'
import type { SiteSearch } from './search/search-engine.ts'
import type { SiteTerm, Taxonomy } from './taxonomy.ts'

/** What is true of the whole site. */
export interface SiteMeta {
  readonly title: string
  /** One sentence. */
  readonly description?: string
  /** Where the site will stand, e.g. `https://example.org` or `https://example.org/blog`: its path is the base path. */
  readonly url: string
  /** BCP 47, e.g. `en`. */
  readonly language: string
  /** IANA name. Decides which day a date-time falls on and when a scheduled post appears. */
  readonly timeZone: string
  /** Addresses begin with `/` and are written without the base path; absolute ones stay as they are. */
  readonly navigation?: readonly { readonly label: string; readonly url: string }[]
  /** What the addresses of the feeds begin with, as in `feeds(posts, { path })`: every page announces them. */
  readonly feed?: string
  /** The last line of every page. */
  readonly footer?: string
  /** What stands there instead on pages in other languages, by BCP 47: `de` serves `de-AT` too, where that has none of its own. */
  readonly languages?: Readonly<Record<string, SiteWording>>
}

/** What a site says of itself in another language; what is left out is as on all pages. */
export interface SiteWording
  extends Partial<Pick<SiteMeta, 'title' | 'description' | 'navigation' | 'feed' | 'footer'>> {
  /** The address of the search page in this language. */
  readonly searchPage?: string
}

/** The part of a theme that the site needs: files that its pages refer to. */
export interface SiteTheme {
  readonly assets: readonly ThemeAsset[]
  /** What only pages that search refer to; taken when the site has a search. */
  readonly searchAssets?: readonly ThemeAsset[]
}

/** A style or a font. In a text, `url("./name")` of another asset is replaced by its finished name. */
export interface ThemeAsset {
  readonly name: string
  /** A media type. */
  readonly type: string
  /** The text itself, or where the file lies. */
  readonly source: string | URL
}

/** Collections by name. */
export type Collections = Readonly<Record<string, Collection<unknown>>>
/** The type of front matter behind each taxonomy, by the taxonomy's name. */
export type Gathered = Readonly<Record<string, unknown>>

/** The type of the front matter of a collection. */
export type DataOf<C> = C extends Collection<infer Data> ? Data : never

/** What `pages` receives: each collection's listed posts, newest first, and what was found out about them. */
export type SiteContext<C extends Collections, T extends Gathered, Ranked> = {
  readonly [Name in keyof C]: readonly Published<Post<DataOf<C[Name]>>>[]
} & {
  /** Posts that have a page but belong into no list (`unlisted: true`), by collection. */
  readonly unlisted: { readonly [Name in keyof C]: readonly Published<Post<DataOf<C[Name]>>>[] }
  /** The terms of each taxonomy, in the order of their labels. */
  readonly terms: { readonly [Name in keyof T]: readonly SiteTerm<T[Name]>[] }
  /** The posts most related to this one, best first. Empty without `related`. */
  readonly related: (post: Published<Post<Ranked>>) => readonly Relation<Published<Post<Ranked>>>[]
  /** For the search page. Taking it without the option `search` is a `TypeError`. */
  readonly search: SearchLinks
}

/** The pipeline of a site. `concurrency` is how many texts it takes at once; default 1. */
export type SiteMarkdown = Pick<Markdown, 'process' | 'fingerprint' | 'diagnostics'> &
  Partial<Pick<MarkdownInWorker, 'concurrency'>>

/** What a site is made of. */
export interface SiteOptions<C extends Collections, T extends Gathered, Ranked> {
  readonly meta: SiteMeta
  /** Names are free, except `terms`, `related`, `search` and `unlisted`. */
  readonly collections: C
  /** `createMarkdown(…)`, or the same in workers: `markdownInWorker(…)`. */
  readonly markdown: SiteMarkdown
  /** Pattern of addresses by collection, e.g. `{ posts: '/:year/:month/:slug/' }`. Default `/:slug/`. */
  readonly addresses?: { readonly [Name in keyof C]?: string }
  /** Default `always`: `/trust/` is the file `trust/index.html`; `never`: `/trust` is the file `trust.html`. */
  readonly trailingSlash?: 'always' | 'never'
  /** A host for which redirects are written its own way, beside a page for each. Default: pages only. */
  readonly redirects?: RedirectHost
  readonly terms?: { readonly [Name in keyof T]: Taxonomy<T[Name]> }
  readonly related?: Ranking<Ranked>
  /** Makes posts findable by their words. Default: no search. */
  readonly search?: SiteSearch<keyof C & string, keyof T & string>
  readonly theme?: SiteTheme
  /**
   * Makes sizes and formats of the pictures that lie beside posts: `(address) => createImages({ address, cache })` with
   * `@octavo/images`. Default: they are copied as they are.
   */
  readonly images?: PictureMakerFor
  /**
   * Writes `_headers` for hosts that read it (Netlify, Cloudflare Pages): a strict Content Security Policy with the hashes of everything
   * inline, and long life for hashed files. Default `false`.
   */
  readonly headers?: boolean | HostHeadersOptions
  /** Folders that are copied as they are: one for the root, or several by the address they appear under. */
  readonly public?: URL | Readonly<Record<string, URL>>
  /** The page plan: every page of the site, in any order. It is called once a build and reads nothing but its argument. */
  readonly pages: (context: SiteContext<C, T, Ranked>) => Iterable<Page | Iterable<Page>>
}

/** A site: what `build` and `serve` take. */
export interface Site {
  /** @internal */
  readonly options: SiteOptions<Collections, Gathered, unknown>
}
