import type { SafeHtml } from '@octavo/renderer'
import type { Link, PostLink } from './frame.ts'

/** A rendered body, read when the page is rendered and not before. */
export interface Body {
  read(): SafeHtml
}

/** A picture with the room it takes. Give `width` and `height` (pixels): without them the page may jump. */
export interface Picture {
  readonly src: string
  readonly alt: string
  readonly width?: number
  readonly height?: number
  readonly srcset?: string
  readonly sizes?: string
  /** Better formats, best first. */
  readonly sources?: readonly PictureSource[]
}

export interface PictureSource {
  /** A media type, e.g. `image/avif`. */
  readonly type: string
  readonly srcset: string
  readonly sizes?: string
}

/** The picture that opens a post or page. */
export interface FeaturedPicture extends Picture {
  readonly caption?: string
  /** Who made it. */
  readonly credit?: string
}

export interface AuthorLink {
  readonly name: string
  readonly url?: string
  readonly picture?: Picture
}

/** A heading of the body with those below it, in order. */
export interface TocEntry {
  /** The id as it stands in the body. */
  readonly id: string
  readonly text: string
  readonly children: readonly TocEntry[]
}

/** A post in a list: home, tags, related posts. */
export interface Card {
  readonly url: string
  readonly title: string
  /** Whole sentences. */
  readonly excerpt?: string
  /** `YYYY-MM-DD` or a date-time. */
  readonly date?: string
  readonly image?: Picture
  /** Why this post stands here: "Both are about feedback and trust". Empty or missing: the date stands there. */
  readonly reason?: string
  /** BCP 47, where it is not the page's. */
  readonly language?: string
  readonly authors?: readonly AuthorLink[]
  readonly tags?: readonly Link[]
  /** Shown as reading time. */
  readonly words?: number
}

/** The parts of a series, in order, for the box on a post. */
export interface SeriesBox {
  readonly title: string
  /** The page of the series. */
  readonly url?: string
  readonly parts: readonly PostLink[]
  /** 1-based place of this post among `parts`. */
  readonly part: number
}

/** A whole post. */
export interface PostProps {
  /** Stable identity; slots (comments, webmentions) hang on it. */
  readonly id: string
  readonly url: string
  readonly title: string
  /** One or two sentences under the title. */
  readonly standfirst?: string
  /** `YYYY-MM-DD` or a date-time. */
  readonly date?: string
  /** Shown when it differs from `date`. */
  readonly updated?: string
  readonly authors?: readonly AuthorLink[]
  readonly categories?: readonly Link[]
  readonly tags?: readonly Link[]
  /** Shown as reading time. */
  readonly words?: number
  readonly image?: FeaturedPicture
  /** Default: no table of contents. Shown from three entries on. */
  readonly headings?: readonly TocEntry[]
  readonly series?: SeriesBox
  /** Starts with headings of level 2. */
  readonly body: Body
}
