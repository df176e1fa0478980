import type { PlainDate, PostId } from '@octavo/content'
import type { SafeHtml } from '@octavo/renderer'
import type { Stored } from './stored.ts'

/** A term that a post carries: what it reads and where its page is. */
export interface TermLink {
  readonly label: string
  /** Address with the base path. */
  readonly url: string
}

/** A picture of the site with its finished address. Sizes are in pixels and absent for pictures from elsewhere. */
export interface Picture {
  readonly src: string
  readonly alt: string
  readonly width?: number
  readonly height?: number
}

/** A heading of a post, with those below it. */
export interface PostHeading {
  readonly depth: number
  readonly id: string
  readonly text: string
  readonly children: readonly PostHeading[]
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
  /** Address with the base path. */
  readonly url: string
  readonly data: Data
  /** From the front matter, or the file's name. */
  readonly title: string
  /** The calendar date in the site's time zone. */
  readonly date?: PlainDate
  readonly updated?: PlainDate
  /** The instants behind both dates, RFC 3339 in UTC, for feeds. */
  readonly publishedAt?: string
  readonly updatedAt?: string
  readonly language?: string
  /** Whole sentences; never cut within one. */
  readonly excerpt: string
  readonly words: number
  readonly headings: readonly PostHeading[]
  readonly image?: Picture
  /** The terms it carries, by the names given to `defineSite({ terms })`. */
  readonly terms: Readonly<Record<string, readonly TermLink[]>>
  /** The body for its own page. */
  readonly body: Stored<SafeHtml>
  /** The body for a feed: absolute addresses, nothing that needs the page around it. */
  readonly feedBody: Stored<string>
}
