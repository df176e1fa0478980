import { addressKey } from '../plan/address.ts'
import type { LinkTo, Page } from '../plan/page.ts'
import type { Site } from '../site.ts'
import type { KeptFingerprint } from './page-fingerprint.ts'
import { assetPlace, type PagePlace, pagePlace } from './page-place.ts'
import type { PageRecord } from './page-record.ts'
import { createTakenPages } from './taken-paths.ts'

/** A page of a plan, where it goes, and what it was drawn from. */
export interface PlacedPage {
  /** Its path, as it was planned. */
  readonly path: string
  readonly isAsset: boolean
  readonly place: PagePlace
  /** What it was drawn from, and the template itself: in one process it is the same function as long as it is the same code. */
  named: KeptFingerprint | undefined
  template: Page['template'] | undefined
  /** What the last build left of it, unless it changed there: then that has to be looked up. */
  record: PageRecord | undefined
}

/** What a process that builds again and again knows of its last plan. */
export interface PagesMemory {
  readonly site: Site['options']
  /** See `SiteFrames`. */
  readonly frames: string
  readonly linkTo: LinkTo
  /** In the order of the plan; no two of one file. */
  readonly pages: readonly PlacedPage[]
  /** What was left of them and of the other files of the site; undefined when `record` is not to be believed. */
  readonly records: ReadonlyMap<string, PageRecord> | undefined
  /** Paths of those other files. */
  readonly others: readonly string[]
}

/** Gives the pages of a plan their places, one after the other. */
export interface PlanFollower {
  /**
   * The page with its place; or the path of an earlier page that is in its way: it goes into the same file, or one of both needs a
   * folder where the other has its file. `named` is what the page at this path
   * was drawn from in the last build, when that is known; whoever names it anew writes it there.
   */
  readonly next: (page: Page) => PlacedPage | string
  /** `addressKey` of every page so far. */
  readonly addresses: () => ReadonlySet<string>
  /** The pages so far, for the next build. Empty when nothing was to be kept. */
  readonly pages: readonly PlacedPage[]
  /** Whether all pages of the last plan came, in their order, and no other. */
  readonly isAsBefore: () => boolean
}

/**
 * Follows a plan. Most plans are those of the last build with other props: as long as pages come as they did there, their places
 * are known, and that no two of them go into one file is known as well.
 *
 * @param last The pages of the last build, in their order; undefined when pages are not to be kept.
 */
export function followPlan(
  last: readonly PlacedPage[] | undefined,
  { site, linkTo }: { readonly site: Site['options']; readonly linkTo: LinkTo },
): PlanFollower {
  const pages: PlacedPage[] = []
  const policy = site.trailingSlash ?? 'always'
  let known: ReadonlyMap<string, PlacedPage> | undefined
  // Paths by `fileKey`; made when the first page comes that did not stand there in the last plan.
  let taken: Map<string, string> | undefined
  let takenPages: ReturnType<typeof createTakenPages> | undefined

  const placed = ({ path, asset }: Page): PlacedPage => {
    const isAsset = asset !== undefined
    known ??= new Map(last?.map((page) => [page.path, page]))
    const same = known.get(path)
    if (same !== undefined && same.isAsset === isAsset) return again(same)
    const place = isAsset ? assetPlace(path, linkTo) : pagePlace(path, policy, linkTo)
    return { path, isAsset, place, named: undefined, template: undefined, record: undefined }
  }
  const keep = (page: PlacedPage): PlacedPage => {
    if (last !== undefined) pages.push(page)
    return page
  }

  return {
    pages,
    isAsBefore: () => taken === undefined && pages.length === last?.length,
    next(page) {
      const same = last?.[pages.length]
      if (taken === undefined && same?.path === page.path) {
        // The very object: a build that fails leaves names that are as true as those before.
        if (same.isAsset === (page.asset !== undefined)) return keep(same)
      }
      taken ??= new Map(pages.map(({ place }) => [place.fileKey, place.path]))
      takenPages ??= createTakenPages(taken)
      const next = placed(page)
      const { fileKey, path } = next.place
      const other = takenPages.inTheWayOf(fileKey)
      if (other !== undefined) return other
      takenPages.add(fileKey, path)
      return keep(next)
    },
    addresses: () =>
      taken === undefined
        ? new Set(pages.map(({ place }) => addressKey(place.path)))
        : new Set([...taken.values()].map(addressKey)),
  }
}

function again({ path, isAsset, place, named, template, record }: PlacedPage): PlacedPage {
  return { path, isAsset, place, named, template, record }
}
