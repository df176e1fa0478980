import { attributes, html, type SafeHtml } from '@octavo/renderer'
import type { Context } from '../context.ts'
import type { FeaturedPicture, Picture } from '../props/post.ts'

export interface PictureUse {
  /** `first`: seen at once, so it is fetched first. `later`: when the reader comes near. */
  readonly load: 'first' | 'later'
  /** In place of the picture's own text, e.g. `''` where the title beside it says it all. */
  readonly alt?: string
  readonly name?: string
}

/** A picture that keeps its room while it loads. */
export function picture(image: Picture, { load, alt = image.alt, name }: PictureUse): SafeHtml {
  const img = html`<img ${attributes({
    class: name,
    src: image.src,
    srcset: image.srcset,
    sizes: image.srcset === undefined ? undefined : (image.sizes ?? '100vw'),
    alt,
    width: image.width,
    height: image.height,
    ...(load === 'first' ? { fetchpriority: 'high' } : { loading: 'lazy', decoding: 'async' }),
  })}>`
  if (image.sources === undefined || image.sources.length === 0) return img
  const sources = image.sources.map(
    ({ type, srcset, sizes = image.sizes ?? '100vw' }) =>
      html`<source type="${type}" srcset="${srcset}" sizes="${sizes}">`,
  )
  return html`<picture>${sources}${img}</picture>`
}

/** The picture that opens a page, with what belongs to it. */
export function featured(
  image: FeaturedPicture | undefined,
  { labels }: Context,
): SafeHtml | undefined {
  if (image === undefined) return undefined
  const { caption, credit } = image
  const words =
    (caption ?? credit) !== undefined &&
    html`<figcaption>${caption}${caption !== undefined && credit !== undefined && ' '}${
      credit !== undefined && html`<span class="credit">${labels.picture} ${credit}</span>`
    }</figcaption>`
  return html`<figure class="featured">${picture(image, { load: 'first', name: 'u-photo' })}${words}</figure>`
}
