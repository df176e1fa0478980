import { createHash } from 'node:crypto'
import sharp, { type Metadata } from 'sharp'
import type { ImageCache } from './cache.ts'
import type { ImageFile } from './image-file.ts'
import type { Placeholder } from './prepared-image.ts'
import { svgSize } from './svg-size.ts'

/** What a file says of itself. Plain JSON. */
export interface Facts {
  /** Of the bytes: SHA-256, hexadecimal. */
  readonly digest: string
  /** As it is to be seen, after the camera's note on how it was held. */
  readonly width: number
  readonly height: number
  /** The extension of the fallback, or undefined for a file that is left as it is. */
  readonly fallback?: 'jpg' | 'png' | 'webp'
  readonly placeholder?: Placeholder
  /** The extension for a file that is left as it is. */
  readonly extension: string
}

// Larger bombs are refused by sharp itself; a page has no use for more.
const limitInputPixels = 268_402_689

/** @internal The facts of a picture, from the cache when it knows them. Throws what sharp throws for a file that is none. */
export async function factsOf(file: ImageFile, key: string, cache: ImageCache): Promise<Facts> {
  const kept = await cache.read(key)
  if (kept !== undefined) return JSON.parse(new TextDecoder().decode(kept)) as Facts
  const bytes = await file.read()
  const facts = { digest: createHash('sha256').update(bytes).digest('hex'), ...(await read(bytes)) }
  await cache.write(key, new TextEncoder().encode(JSON.stringify(facts)))
  return facts
}

async function read(bytes: Uint8Array): Promise<Omit<Facts, 'digest'>> {
  const drawing = svgSize(bytes)
  if (drawing !== undefined) return { ...drawing, extension: 'svg' }
  const metadata = await sharp(bytes, { limitInputPixels }).metadata()
  const { width, height } = metadata.autoOrient
  const extension = metadata.format === 'jpeg' ? 'jpg' : extensionOf(metadata)
  const fallback = fallbackOf(metadata)
  if (fallback === undefined) return { width, height, extension }
  const opaque = await isOpaque(bytes, metadata)
  return {
    width,
    height,
    extension,
    fallback: fallback === 'png' && opaque && isPhoto(metadata) ? 'jpg' : fallback,
    ...(opaque && { placeholder: await placeholderOf(bytes) }),
  }
}

function extensionOf({ format, compression }: Metadata): string {
  return format === 'heif' ? (compression === 'av1' ? 'avif' : 'heic') : format
}

/** What has few colours (GIF) or moves is left alone. */
function fallbackOf({ format, pages = 1 }: Metadata): 'jpg' | 'png' | 'webp' | undefined {
  if (pages > 1) return undefined
  switch (format) {
    case 'jpeg':
      return 'jpg'
    case 'png':
    case 'tiff':
    case 'heif':
      return 'png'
    case 'webp':
      return 'webp'
    default:
      return undefined
  }
}

/** Formats of cameras, for which a PNG would be many times too large. */
function isPhoto({ format }: Metadata): boolean {
  return format === 'heif' || format === 'tiff'
}

async function isOpaque(bytes: Uint8Array, { hasAlpha }: Metadata): Promise<boolean> {
  if (!hasAlpha) return true
  const { isOpaque } = await sharp(bytes, { limitInputPixels }).stats()
  return isOpaque
}

async function placeholderOf(bytes: Uint8Array): Promise<Placeholder> {
  const tiny = sharp(bytes, { limitInputPixels })
    .autoOrient()
    .resize({ width: 16, height: 16, fit: 'inside' })
    .removeAlpha()
    .toColorspace('srgb')
  const { data, info } = await tiny.clone().raw().toBuffer({ resolveWithObject: true })
  const webp = await tiny.webp({ quality: 30, effort: 6 }).toBuffer()
  return {
    color: average(data, info.channels),
    url: `data:image/webp;base64,${webp.toString('base64')}`,
  }
}

function average(pixels: Uint8Array, channels: number): string {
  const count = pixels.length / channels
  const channel = (at: number) => {
    let sum = 0
    for (let i = at; i < pixels.length; i += channels) sum += pixels[i] as number
    return Math.round(sum / count)
      .toString(16)
      .padStart(2, '0')
  }
  // One channel is grey.
  return `#${[0, 1, 2].map((at) => channel(channels < 3 ? 0 : at)).join('')}`
}
