import { dirname, join, posix, sep } from 'node:path'
import { decodePath } from '../plan/address.ts'
import { isVisible } from '../source/folder.ts'
import { wayBelow } from '../source/is-below.ts'
import type { LoadedFile } from './entry-record.ts'

/** Where a reference stands. */
export interface Placement {
  /** Path of the file, with `/` separators. */
  readonly path: string
  /** Address of its page within the site. */
  readonly url: string
  readonly location?: string
  /** Absolute path of the source's folder. */
  readonly folder?: string
}

/** Where the references of a file stand, once its address is known. */
export function placementOf({ file, location, source }: LoadedFile, url: string): Placement {
  const folder = (source.source as { readonly location?: string }).location
  return {
    path: file.path,
    url,
    ...(location !== undefined && { location }),
    ...(folder !== undefined && { folder }),
  }
}

const PLAIN_SIBLING = /^(?:\.\/)?(\w[\w-]*(?:\.\w+)?)$/

/** The path that a relative one means, seen from a file. */
export function pathFrom(file: string, path: string): string {
  return siblingOf(file, path) ?? posix.join(posix.dirname(file), decodePath(path))
}

/** The path of a file beside another one, when that is what a relative path says, in the plainest way. */
export function siblingOf(file: string, path: string): string | undefined {
  const name = PLAIN_SIBLING.exec(path)?.[1]
  return name && file.slice(0, file.lastIndexOf('/') + 1) + name
}

/** Where the file lies that a post refers to by a relative path; undefined when that is not in the site. */
export function locationBeside(from: Placement, path: string): string | undefined {
  const { location, folder } = from
  if (location === undefined || folder === undefined) return undefined
  const file = join(dirname(location), decodePath(path))
  // The folder beside the posts' own is fine (`../files/x.pdf`), and for pictures all of the site's (`../../assets/x.png`, as Astro's
  // first posts have it). Anything further out is not the site's.
  const way = wayBelow(file, PICTURE.test(path) ? rootOf(from, folder) : dirname(folder))
  // `.env` and `.git` beside the content are nobody's pictures.
  const isOfSite = way?.every((name) => isVisible(name) && name !== 'node_modules') ?? false
  return isOfSite ? file : undefined
}

const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i

/** The site's root, where the file lies below it: its path is relative to that. */
function rootOf({ path, location = '' }: Placement, folder: string): string {
  const below = path.split('/').join(sep)
  return location.endsWith(sep + below) ? location.slice(0, -below.length) : dirname(folder)
}
