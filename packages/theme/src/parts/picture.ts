import { html, type SafeHtml, picture as sizedPicture } from '@octavo/renderer'
import type { Context } from '../context.ts'
import type { FeaturedPicture, Picture } from '../props/post.ts'

export interface PictureUse {
  /** `first`: seen at once, so it is fetched first. `later`: when the reader comes near. */
  readonly load: 'first' | 'later'
  /** In place of the picture's own text, e.g. `''` where the title beside it says it all. */
  readonly alt?: string
  /** How wide it is shown, for the browser's choice among the files. */
  readonly sizes?: string
  readonly name?: string
}

/** A picture that keeps its room while it loads, as far as its size is known. */
export function picture(image: Picture, use: PictureUse): SafeHtml {
  const { load, alt = image.alt, sizes, name } = use
  const { width, height, src } = image
  if (width === undefined || height === undefined) {
    return html`<img src="${src}" alt="${alt}" class=${name} loading="${load === 'first' ? 'eager' : 'lazy'}" decoding="async">`
  }
  return sizedPicture(
    { ...image, width, height },
    {
      alt,
      first: load === 'first',
      ...(sizes === undefined ? {} : { sizes }),
      ...(name === undefined ? {} : { class: name }),
    },
  )
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
  return html`<figure class="featured">${picture(image, { load: 'first', sizes: featuredSizes, name: 'u-photo' })}${words}</figure>`
}

// The default measures: text and reach on wide screens, the text column on others.
export const featuredSizes = '(min-width: 64em) 49rem, (min-width: 40em) 36rem, 92vw'
