import { Renderer } from '@takumi-rs/core'
import type { CardFont } from './fonts.ts'
import type { Page } from './page.ts'

/** @internal */
export interface PainterOptions {
  readonly fonts: readonly CardFont[]
  readonly width: number
  readonly height: number
  readonly format: 'png' | 'jpeg' | 'webp'
}

/** @internal Paints the largest drawing of a page that fits the card. Fonts are read by the first one painted. */
export function createPainter(options: PainterOptions): (page: Page) => Promise<Uint8Array> {
  const { width, height, format } = options
  let ready: Promise<Renderer> | undefined
  return async (page) => {
    ready ??= rendererWith(options.fonts)
    const renderer = await ready
    const drawing = await largestThatFits(renderer, page, width, height)
    return renderer.render(drawing.node, {
      width,
      height,
      format,
      css: [drawing.css],
      ...(format === 'jpeg' && { quality: 88 }),
      ...(drawing.language !== undefined && { lang: drawing.language }),
    })
  }
}

async function rendererWith(fonts: readonly CardFont[]): Promise<Renderer> {
  const renderer = new Renderer()
  for (const { family, data, weight, style, ranges } of fonts) {
    await renderer.registerFont({
      name: family,
      data,
      ...(weight !== undefined && { weight }),
      ...(style !== undefined && { style }),
      ...(ranges !== undefined && { unicodeRange: ranges.map(([first, last]) => [first, last]) }),
    })
  }
  return renderer
}

/** Without a height a drawing is as high as what it holds. */
async function largestThatFits(
  renderer: Renderer,
  page: Page,
  width: number,
  height: number,
): Promise<Page[number]> {
  for (const drawing of page) {
    const measured = await renderer.measure(drawing.node, { width, css: [drawing.css] })
    if (measured.height <= height) return drawing
  }
  return page.at(-1) as Page[number]
}
