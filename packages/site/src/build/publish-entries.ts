import {
  type Addressable,
  assignAddresses,
  type Entry,
  type Publishable,
  preview,
  publish,
  withUniqueIds,
} from '@octavo/content'
import type { BuildContext } from './context.ts'
import type { EntryHead, LoadedFile } from './entry-record.ts'

/** A file that is public now, at an address. */
export interface PublicFile extends LoadedFile {
  readonly entry: EntryHead
  /** Address within the site. */
  readonly url: string
  readonly isListed: boolean
}

/** The first barrier: what is public, and where. */
export interface PublishedFiles {
  /** Newest first. */
  readonly open: readonly PublicFile[]
  readonly held: number
  /** Files of which nothing could be made, or that have no address of their own. */
  readonly refused: number
  readonly nextChangeAt?: string
}

type Head = EntryHead & Publishable & Addressable & { readonly from: LoadedFile }

/** Decides from front matter alone what is public now and at which address. No body is looked at. */
export function publishEntries(
  files: readonly LoadedFile[],
  context: BuildContext,
): PublishedFiles {
  const { site, now, problems, isPreview } = context
  const { timeZone } = site.meta
  const heads = files.flatMap((from) =>
    from.record.entry === undefined ? [] : [{ ...from.record.entry, from } as unknown as Head],
  )
  for (const { record } of files) problems.push(...record.diagnostics)
  // Ids are compared across collections: feeds and relations do not know of any.
  const unique = withUniqueIds(heads as unknown as readonly Entry<unknown>[])
  problems.push(...unique.diagnostics)
  const entries = unique.value as unknown as readonly Head[]

  const decide = isPreview ? preview : publish
  const { all, listed, nextChangeAt } = decide(entries, { now, timeZone })
  const addresses = assignAll(all, context)
  const isListed = new Set<EntryHead>(listed)
  const open = all.flatMap(({ from, ...entry }, at): PublicFile[] => {
    const url = addresses.get(entry.id)
    return url === undefined
      ? []
      : [{ ...from, entry, url, isListed: isListed.has(all[at] as Head) }]
  })
  return {
    open,
    held: entries.length - all.length,
    refused: files.length - entries.length + all.length - open.length,
    ...(nextChangeAt !== undefined && { nextChangeAt }),
  }
}

function assignAll(
  entries: readonly Head[],
  { site, problems }: BuildContext,
): ReadonlyMap<string, string> {
  const { addresses = {}, trailingSlash = 'always' } = site
  const { timeZone } = site.meta
  const patternOf = (collection: string): string => addresses[collection] ?? '/:slug/'
  const [pattern, ...others] = new Set(Object.keys(site.collections).map(patternOf))
  const pathOf = (entry: Head): string => {
    const permalink = patternOf(entry.from.collection)
    return assignAddresses([entry], { permalink, timeZone }).value.get(entry.id) as string
  }
  // One call for all collections, so that a page and a post cannot share an address.
  const permalink = pattern === undefined || others.length > 0 ? pathOf : pattern
  const { value, diagnostics } = assignAddresses(entries, { permalink, trailingSlash, timeZone })
  problems.push(...diagnostics)
  return value
}
