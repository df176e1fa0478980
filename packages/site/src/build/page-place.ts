import {
  decodePath,
  fileKey,
  fileOf,
  type TrailingSlash,
  withSlashPolicy,
} from '../plan/address.ts'
import type { LinkTo } from '../plan/page.ts'

/** Where a page goes, in all the forms in which that is asked for. */
export interface PagePlace {
  /** Its address within the site, the slash policy applied. */
  readonly path: string
  readonly file: string
  /** See `fileKey`. */
  readonly fileKey: string
  /** What a link to it says. */
  readonly url: string
}

/** Finds the place of a planned page. */
export function pagePlace(planned: string, policy: TrailingSlash, linkTo: LinkTo): PagePlace {
  const path = withSlashPolicy(planned, policy)
  const file = fileOf(path)
  return { path, file, fileKey: fileKey(file), url: linkTo(path) }
}

/** Finds the place of a planned file. */
export function assetPlace(path: string, linkTo: LinkTo): PagePlace {
  const file = decodePath(path).slice(1)
  return { path, file, fileKey: fileKey(file), url: linkTo(path) }
}
