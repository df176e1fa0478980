import { statSync } from 'node:fs'
import { sep } from 'node:path'
import {
  type FileUnder,
  filesUnder,
  isFolderThere,
  namesOf,
  type RefusedLink,
} from '../source/files-under.ts'
import { placesBy } from './places.ts'

/** The files of a folder, and the links in it that were refused. */
export interface ListedFolder {
  readonly files: readonly FileUnder[]
  readonly refused: readonly RefusedLink[]
  /** Whether there is such a folder. */
  readonly isThere: boolean
  /** See `namesOf`. */
  readonly names: string
  /** Where the file at a location stands among them. */
  readonly placeOf: (location: string) => number | undefined
}

/** Lists the files of folders, and keeps what it has listed. */
export interface Listing {
  readonly list: (location: string, accepts: (name: string) => boolean) => ListedFolder
  /** By the location of the folder. */
  readonly listed: ReadonlyMap<string, ListedFolder>
}

/** Makes the listing of one build. A folder in which nothing came or went since `last` is not read again. */
export function createListing(
  last: Listing['listed'] = new Map(),
  touched: ReadonlySet<string> | undefined = undefined,
): Listing {
  const listed = new Map<string, ListedFolder>()
  return {
    listed,
    list(location, accepts) {
      const before = touched && last.get(location)
      const isStill = before !== undefined && hasSameNames(before, location, touched)
      const now = isStill ? before : listAnew(location, accepts)
      listed.set(location, now)
      return now
    },
  }
}

function listAnew(location: string, accepts: (name: string) => boolean): ListedFolder {
  const refused: RefusedLink[] = []
  const files = filesUnder(location, accepts, (link) => refused.push(link))
  return {
    files,
    refused,
    isThere: files.length > 0 || isFolderThere(location),
    names: namesOf(files, location),
    placeOf: placesBy(files, (file) => file.location),
  }
}

/** Whether all that was touched in a folder are files that were there before and still are. */
function hasSameNames(
  { refused, placeOf }: ListedFolder,
  location: string,
  touched: ReadonlySet<string> = new Set(),
): boolean {
  const within = [...touched].filter((path) => path === location || path.startsWith(location + sep))
  if (refused.length > 0 && within.length > 0) return false
  return within.every(
    (path) =>
      placeOf(path) !== undefined && statSync(path, { throwIfNoEntry: false })?.isFile() === true,
  )
}
