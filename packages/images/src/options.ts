import type { ImageCache } from './cache.ts'

/** A format that pictures are offered in beside their own. */
export type ModernFormat = 'avif' | 'webp'

/** How pictures are made. */
export interface ImageOptions {
  /** Where finished files are kept. Default: nowhere, every build encodes again. */
  readonly cache?: ImageCache
  /** Widths in pixels. None is larger than the picture; a picture narrower than the widest comes in its own width as well, where that is a tenth more. Default: 480, 800, 1200, 1600. */
  readonly widths?: readonly number[]
  /** Better formats, best first. Default: AVIF, WebP. */
  readonly formats?: readonly ModernFormat[]
  /** From 1 to 100, by format. Default: avif 52, webp 78, jpeg 80. */
  readonly quality?: Readonly<Partial<Record<'avif' | 'webp' | 'jpeg', number>>>
  /** The widest file in the picture's own format, for browsers that know neither AVIF nor WebP, and for feeds. Default: 1200. */
  readonly fallbackWidth?: number
  /** How wide the picture is shown, as the `sizes` attribute says it. Default: `100vw`. */
  readonly sizes?: string
  /** The address of a file, from its name. Default: the name. */
  readonly address?: (name: string) => string
}

/** @internal The options with every default filled in. */
export interface ImageSettings {
  readonly cache: ImageCache
  readonly widths: readonly number[]
  readonly formats: readonly ModernFormat[]
  readonly quality: Readonly<Record<'avif' | 'webp' | 'jpeg', number>>
  readonly fallbackWidth: number
  readonly sizes: string
  readonly address: (name: string) => string
}

const keepsNothing: ImageCache = {
  read: async () => undefined,
  write: async () => {},
}

/** @internal */
export function settingsFrom(options: ImageOptions): ImageSettings {
  const widths = [...new Set(options.widths ?? [480, 800, 1200, 1600])].sort((a, b) => a - b)
  const quality = { avif: 52, webp: 78, jpeg: 80, ...options.quality }
  const fallbackWidth = options.fallbackWidth ?? 1200
  if (widths.length === 0) throw new TypeError('@octavo/images: widths must not be empty.')
  for (const width of [...widths, fallbackWidth]) check('a width', width, 16383)
  for (const value of Object.values(quality)) check('a quality', value, 100)
  for (const format of options.formats ?? []) {
    if (format === 'avif' || format === 'webp') continue
    throw new TypeError(
      `@octavo/images: a format is 'avif' or 'webp', got ${JSON.stringify(format)}.`,
    )
  }
  return {
    cache: options.cache ?? keepsNothing,
    widths,
    formats: options.formats ?? ['avif', 'webp'],
    quality,
    fallbackWidth,
    sizes: options.sizes ?? '100vw',
    address: options.address ?? ((name) => name),
  }
}

function check(what: string, value: number, limit: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= limit) return
  throw new TypeError(
    `@octavo/images: ${what} must be a whole number from 1 to ${limit}, got ${value}.`,
  )
}
