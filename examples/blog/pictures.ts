import { createImages, folderCache, type Images } from '@octavo/images'

const cache = folderCache(new URL('.octavo/pictures/', import.meta.url))

/** Two widths of each picture. WebP alone keeps the first build quick; without `formats` there is AVIF as well. */
export const pictures = (address: (name: string) => string): Images =>
  createImages({ cache, formats: ['webp'], widths: [640, 960], address })
