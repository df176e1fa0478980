import sharp, { type Sharp } from 'sharp'

/** A picture with something to see in it: two crossing gradients. */
export function gradient(width: number, height: number): Sharp {
  const pixels = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3
      pixels[at] = (x * 255) / width
      pixels[at + 1] = (y * 255) / height
      pixels[at + 2] = 128
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

export const jpeg = (width: number, height: number): Promise<Uint8Array> =>
  gradient(width, height).jpeg().toBuffer()

export const svg: Uint8Array = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path d="M0 0h40v30z"/></svg>',
)
