import { html } from './html.ts'
import type { SafeHtml } from './safe-html.ts'

/** A picture with the room it takes, and better formats of it: what `@octavo/images` prepares. */
export interface Picture {
  readonly src: string
  /** Pixels of `src`, so that nothing moves when it arrives. */
  readonly width: number
  readonly height: number
  readonly srcset?: string
  readonly sizes?: string
  /** Better formats, best first. */
  readonly sources?: readonly {
    /** Media type: `image/avif`. */
    readonly type: string
    readonly srcset: string
    readonly sizes?: string
  }[]
}

/** How a picture stands in a page. */
export interface PictureOptions {
  /** What it says, for those who do not see it; empty if it says nothing. */
  readonly alt: string
  /** Set it for the first picture of a page: it is fetched at once and before others. All others wait until they are near. */
  readonly first?: boolean
  /** How wide it is shown, where that differs from the picture's own `sizes`. */
  readonly sizes?: string
  readonly class?: string
}

/** `<img>` with its size, inside `<picture>` when there are better formats. */
export function picture(image: Picture, options: PictureOptions): SafeHtml {
  const { src, width, height, srcset, sources = [] } = image
  const { alt, first = false, sizes = image.sizes } = options
  const loading = first ? 'eager' : 'lazy'
  const img = html`<img src="${src}" srcset=${srcset} sizes=${srcset && sizes} width="${width}" height="${height}" alt="${alt}" class=${options.class} loading="${loading}" decoding="async" fetchpriority=${first && 'high'}>`
  if (sources.length === 0) return img
  return html`<picture>${sources.map(
    (source) =>
      html`<source type="${source.type}" srcset="${source.srcset}" sizes=${options.sizes ?? source.sizes}>`,
  )}${img}</picture>`
}
