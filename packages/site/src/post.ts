import type { PlainDate, PostId } from '@octavo/content'
import type { SafeHtml } from '@octavo/renderer'
import type { Picture, SeriesBox, TocEntry } from '@octavo/theme'
import type { Stored } from './stored.ts'

/** A term that a post carries: what it reads and where its page is. */
export interface TermLink {
  readonly label: string
  /** Finished address, base path included. */
  readonly url: string
}

/**
 * A post as `pages` sees it: its front matter, its address, and what was found in its body. Bodies stay in the store
 * and are read when a page is drawn, so a list of posts is cheap to hold.
 */
export interface Post<Data> {
  readonly id: PostId
  /** Name of its collection, as given to `defineSite`. */
  readonly collection: string
  /** Its file, with `/` separators: relative to the site's root, or led by the name of a folder outside it. */
  readonly path: string
  /** Address within the site: what `page()` takes. */
  readonly url: string
  /** What a link to it says: base path included, percent-encoded. */
  readonly href: string
  readonly data: Data
  /** From the front matter, or the file's name. */
  readonly title: string
  /** The calendar date in the site's time zone. */
  readonly date?: PlainDate
  readonly updated?: PlainDate
  /** The instants behind both dates, RFC 3339 in UTC, for feeds. */
  readonly publishedAt?: string
  readonly updatedAt?: string
  /** BCP 47: what its front matter says, or the site's language. */
  readonly language: string
  /** Whether that is not the site's language. Taxonomies leave such posts out. */
  readonly isForeign: boolean
  /** Whole sentences; never cut within one. */
  readonly excerpt: string
  readonly words: number
  readonly headings: readonly TocEntry[]
  readonly image?: Picture
  /** The terms it carries, by the names given to `defineSite({ terms })`. */
  readonly terms: Readonly<Record<string, readonly TermLink[]>>
  /** The parts of its series, when the site has a taxonomy called `series` and this post is in one. */
  readonly series?: SeriesBox
  /** The body for its own page. */
  readonly body: Stored<SafeHtml>
  /** The body for a feed: absolute addresses, nothing that needs the page around it. */
  readonly feedBody: Stored<string>
  /** The body as it was written, with absolute addresses; undefined for posts that do not lie in a folder. */
  readonly markdown: Stored<string> | undefined
}
