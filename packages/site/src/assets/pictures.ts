import { createRequire } from 'node:module'
import { basename } from 'node:path'
import type { FileTable } from '../cache/file-table.ts'
import type { Asset } from '../sink/sink.ts'
import { hashedName } from './hashed-name.ts'
import type { PreparedPicture } from './prepare-pictures.ts'

/** Width and height in pixels; `null` for a file that has none or that cannot be read as a picture. */
export type PictureSize = readonly [width: number, height: number] | null

/** A picture of the site: its address within it, and the room it takes. */
export interface FoundPicture {
  readonly path: string
  readonly size: PictureSize
}

/** Finds pictures and other files beside posts, and gives each a place in the site. */
export interface Pictures {
  /** The file at this place, as an asset with a hashed name; undefined when there is none. */
  readonly besidePost: (location: string) => FoundPicture | undefined
  /** The picture at this place in sizes and formats, its files among the assets; undefined when it was not prepared. */
  readonly prepared: (location: string) => PreparedPicture | undefined
  /** Says which pictures are prepared. */
  readonly setPrepared: (pictures: ReadonlyMap<string, PreparedPicture>) => void
  /** The size of a file that is copied under its own name. */
  readonly sizeOf: (location: string) => PictureSize
  /** Adds a file that the plan of pages names. */
  readonly add: (asset: Asset) => void
  readonly assets: () => readonly Asset[]
  /** Sizes by the digest of the file, for the next build. */
  readonly sizes: ReadonlyMap<string, PictureSize>
}

/** Makes an empty collection of pictures; sizes that are known need no reading. */
export function createPictures(
  files: FileTable,
  known: ReadonlyMap<string, PictureSize>,
): Pictures {
  const assets = new Map<string, Asset>()
  const sizes = new Map<string, PictureSize>()
  let ready: ReadonlyMap<string, PreparedPicture> = new Map()

  const sizeOf = (location: string): PictureSize => {
    const digest = files.digest(location)
    if (digest === undefined) return null
    const size = sizes.get(digest) ?? known.get(digest) ?? measure(files.read(location).bytes)
    sizes.set(digest, size)
    return size
  }

  return {
    sizes,
    sizeOf,
    add: (asset) => void assets.set(asset.path, asset),
    assets: () => [...assets.values()],
    setPrepared(pictures) {
      ready = pictures
    },
    prepared(location) {
      const picture = ready.get(location)
      for (const { name, digest, read } of picture?.assets ?? []) {
        const path = `assets/${name}`
        if (!assets.has(path)) assets.set(path, { path, digest, read })
      }
      return picture
    },
    besidePost(location) {
      const digest = files.digest(location)
      if (digest === undefined) return undefined
      const path = `assets/${hashedName(basename(location), digest)}`
      if (!assets.has(path)) {
        assets.set(path, { path, digest, read: () => files.read(location).bytes })
      }
      return { path: `/${path}`, size: sizeOf(location) }
    },
  }
}

const require = createRequire(import.meta.url)

function measure(bytes: Uint8Array): PictureSize {
  // Loaded for the first picture that is new: its 26 modules are a tenth of what a build loads that has none.
  const { imageSize } = require('image-size') as typeof import('image-size')
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    if (!(width > 0 && height > 0)) return null
    // From 5 on, the camera lay on its side and browsers turn the picture.
    return orientation >= 5 ? [height, width] : [width, height]
  } catch {
    // Not a picture, or of a kind that is not known: shown without room kept for it.
    return null
  }
}
