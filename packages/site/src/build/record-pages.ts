import { TableCopy } from '../cache/table-copy.ts'
import type { PagesMemory, PlacedPage, PlanFollower } from './follow-plan.ts'
import type { PageRecord } from './page-record.ts'

/** Notes what is left of each page of a plan. */
export interface PageRecords {
  /** What the last build left of a page. */
  readonly lastOf: (page: PlacedPage) => PageRecord | undefined
  /** Notes what this build leaves of it, undefined for nothing; and what the last one did. */
  readonly note: (
    page: PlacedPage,
    record: PageRecord | undefined,
    last: PageRecord | undefined,
  ) => void
  /** Whether they are of the very pages of the last build. */
  readonly isAsBefore: () => boolean
  /** All that was noted, in a table of its own. */
  readonly all: () => TableCopy<PageRecord>
}

/**
 * Makes the records of one build. Where a plan is followed most pages are what they were: their records are not looked up one by
 * one, and the table is a copy of the last one with a few rows changed.
 *
 * @param last Undefined when pages are not kept from one build to the next.
 * @param known The records of the last build.
 */
export function recordPages(
  last: PagesMemory | undefined,
  known: ReadonlyMap<string, PageRecord>,
  follower: Pick<PlanFollower, 'pages' | 'isAsBefore'>,
): PageRecords {
  const isFollowed = last !== undefined && last.records === known
  const records = new Map<string, PageRecord>()
  const changed = new Map<string, PageRecord | undefined>()
  let isOfSamePages = true

  const note: PageRecords['note'] = (page, record, before) => {
    const { file } = page.place
    const isSame = record === before
    // A new one gets its mark when it is written.
    page.record = isSame ? record : undefined
    if (!isFollowed) {
      if (record !== undefined) records.set(file, record)
    } else if (!isSame) {
      changed.set(file, record)
      if (record === undefined || before === undefined) isOfSamePages = false
    }
  }
  const isAsBefore = (): boolean => isFollowed && isOfSamePages && follower.isAsBefore()
  const collected = (): TableCopy<PageRecord> => {
    for (const { place, record } of follower.pages) {
      const now = changed.has(place.file) ? changed.get(place.file) : record
      if (now !== undefined) records.set(place.file, now)
    }
    return new TableCopy(records)
  }
  const copied = (others: readonly string[]): TableCopy<PageRecord> => {
    const all = new TableCopy(known)
    for (const file of others) all.delete(file)
    for (const [file, record] of changed) all.set(file, record as PageRecord)
    return all
  }
  return {
    lastOf: ({ record, place }) => (isFollowed ? record : undefined) ?? known.get(place.file),
    note,
    isAsBefore,
    all() {
      if (!isFollowed) return new TableCopy(records)
      return isAsBefore() ? copied(last.others) : collected()
    },
  }
}
