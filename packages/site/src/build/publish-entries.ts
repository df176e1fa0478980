import {
  type Addressable,
  assignAddresses,
  type Entry,
  linkTranslations,
  type Publishable,
  preview,
  publish,
  type Translatable,
  withUniqueIds,
} from '@octavo/content'
import type { Diagnostic } from '@octavo/diagnostics'
import type { PublicationMemory } from './build-memory.ts'
import type { BuildContext } from './context.ts'
import type { EntryHead, LoadedFile } from './entry-record.ts'
import type { PublicFile, PublishedFiles } from './published-files.ts'

type Head = EntryHead & Publishable & Addressable & { readonly from: LoadedFile }

/** Decides from front matter alone what is public now and at which address. No body is looked at. */
export function publishEntries(
  files: readonly LoadedFile[],
  context: BuildContext,
): PublishedFiles {
  const { memory, site, now, problems } = context
  for (const { record } of files) {
    if (record.diagnostics.length > 0) problems.push(...record.diagnostics)
  }
  const last = memory?.publication
  const decided =
    last?.site === site && isStill(last, files, now)
      ? { published: withBodies(last, files), problems: last.problems }
      : decideAnew(files, context)
  problems.push(...decided.problems)
  if (memory !== undefined) memory.publication = { site, now, files, ...decided }
  return decided.published
}

/** Whether front matter, and what the clock makes of it, is what it was. */
function isStill(last: PublicationMemory, files: readonly LoadedFile[], now: string): boolean {
  const { nextChangeAt } = last.published
  const isInTime =
    Date.parse(now) >= Date.parse(last.now) &&
    (nextChangeAt === undefined || Date.parse(now) < Date.parse(nextChangeAt))
  return (
    isInTime &&
    files.length === last.files.length &&
    files.every((now, at) => {
      const before = last.files[at]
      if (before === now) return true
      return before?.file.path === now.file.path && before.record.entry === now.record.entry
    })
  )
}

/** The same publication, with what has become of the bodies. `files` are those that it was made of, in their order. */
export function withBodies(
  { published, files: before }: Pick<PublicationMemory, 'published' | 'files'>,
  files: readonly LoadedFile[],
): PublishedFiles {
  const changed = new Map<string, LoadedFile>()
  for (let at = 0; at < files.length; at++) {
    const file = files[at] as LoadedFile
    if (file !== before[at]) changed.set(file.file.path, file)
  }
  if (changed.size === 0) return published
  const open = published.open.map((file) => {
    const now = changed.get(file.file.path)
    return now === undefined || now.record === file.record ? file : { ...file, ...now }
  })
  return { ...published, open }
}

function decideAnew(
  files: readonly LoadedFile[],
  context: BuildContext,
): Pick<PublicationMemory, 'published' | 'problems'> {
  const { site, now, isPreview } = context
  const { timeZone } = site.meta
  const heads = files.flatMap((from) =>
    from.record.entry === undefined ? [] : [{ ...from.record.entry, from } as unknown as Head],
  )
  // Ids are compared across collections: feeds and relations do not know of any.
  const unique = withUniqueIds(heads as unknown as readonly Entry<unknown>[])
  const entries = unique.value as unknown as readonly Head[]

  const decide = isPreview ? preview : publish
  const { all, listed, nextChangeAt } = decide(entries, { now, timeZone })
  const addresses = assignAll(all, context)
  const isListed = new Set<EntryHead>(listed)
  const open = all.flatMap((head): PublicFile[] => {
    const { from, ...entry } = head
    const url = addresses.value.get(entry.id)
    return url === undefined ? [] : [{ ...from, entry, url, isListed: isListed.has(head) }]
  })
  const published = {
    open,
    held: entries.length - all.length,
    refused: files.length - entries.length + all.length - open.length,
    ...(nextChangeAt !== undefined && { nextChangeAt }),
    heads: {},
  }
  const problems = [
    ...unique.diagnostics,
    ...translationProblems(entries, site.meta.language),
    ...addresses.diagnostics,
  ]
  return { published, problems }
}

/** Drafts count: an original that is not published yet is no mistake. */
function translationProblems(entries: readonly Head[], language: string): readonly Diagnostic[] {
  const translated = entries as unknown as readonly Translatable[]
  if (translated.every(({ data }) => data.translationOf === undefined)) return []
  return linkTranslations(translated, { language }).diagnostics
}

function assignAll(
  entries: readonly Head[],
  { site }: BuildContext,
): ReturnType<typeof assignAddresses> {
  const { addresses = {}, trailingSlash = 'always' } = site
  const { timeZone, language } = site.meta
  const patternOf = (collection: string): string => addresses[collection] ?? '/:slug/'
  const [pattern, ...others] = new Set(Object.keys(site.collections).map(patternOf))
  const pathOf = (entry: Head): string => {
    const permalink = patternOf(entry.from.collection)
    return assignAddresses([entry], { permalink, timeZone, language }).value.get(entry.id) as string
  }
  // One call for all collections, so that a page and a post cannot share an address.
  const permalink = pattern === undefined || others.length > 0 ? pathOf : pattern
  return assignAddresses(entries, { permalink, trailingSlash, timeZone, language })
}
