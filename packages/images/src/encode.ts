import sharp from 'sharp'
import type { ImageSettings } from './options.ts'

/** The formats that are written. */
export type Format = 'avif' | 'webp' | 'jpg' | 'png'

/** @internal One file of a picture: turned upright, in sRGB, without the camera's notes (where it was taken among them). */
export async function encode(
  bytes: Uint8Array,
  width: number,
  format: Format,
  quality: ImageSettings['quality'],
): Promise<Uint8Array> {
  const picture = sharp(bytes).autoOrient().resize({ width, withoutEnlargement: true })
  switch (format) {
    case 'avif':
      return picture.avif({ quality: quality.avif, effort: 3 }).toBuffer()
    case 'webp':
      return picture.webp({ quality: quality.webp, effort: 4, smartSubsample: true }).toBuffer()
    case 'jpg':
      return picture.jpeg({ quality: quality.jpeg, mozjpeg: true }).toBuffer()
    case 'png':
      return picture.png({ compressionLevel: 9, effort: 7 }).toBuffer()
  }
}

/** @internal What makes one file differ from another besides the picture. A new encoder may write other bytes. */
export function encoderKey(
  width: number,
  format: Format,
  quality: ImageSettings['quality'],
): string {
  const { sharp: version, vips = '' } = sharp.versions
  return JSON.stringify([
    1,
    version,
    vips,
    width,
    format,
    format === 'png' ? 0 : quality[format === 'jpg' ? 'jpeg' : format],
  ])
}
