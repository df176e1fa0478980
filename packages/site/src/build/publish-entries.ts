import {
  type Addressable,
  assignAddresses,
  type Entry,
  type Held,
  linkTranslations,
  type Publishable,
  preview,
  publish,
  type Translatable,
  withUniqueIds,
} from '@octavo/content'
import type { Diagnostic } from '@octavo/diagnostics'
import { asBefore, sameAddresses } from './as-published.ts'
import type { PublicationMemory } from './build-memory.ts'
import type { BuildContext } from './context.ts'
import type { EntryHead, LoadedFile } from './entry-record.ts'
import { changedPlaces, placesBy } from './places.ts'
import type { HeldFile, PublicFile, PublishedFiles } from './published-files.ts'
import type { ReadFiles } from './read-files.ts'

type Head = EntryHead & Publishable & Addressable & { readonly from: LoadedFile }

/** Decides from front matter alone what is public now and at which address. No body is looked at. */
export function publishEntries(
  { files, stretches }: ReadFiles,
  context: BuildContext,
): PublishedFiles {
  const { memory, site, now, problems } = context
  const last = memory?.publication
  const places = last && changedPlaces(last.files, files)
  const reported = reportedAmong(files, last, places)
  for (const place of reported) problems.push(...(files[place] as LoadedFile).record.diagnostics)
  const decided =
    places !== undefined && last?.site === site && isStill(last, files, places, now)
      ? { published: withBodies(last, files, places), problems: last.problems }
      : decideAnew(files, context)
  problems.push(...decided.problems)
  if (memory !== undefined) {
    memory.publication = { site, now, files, stretches, reported, ...decided }
  }
  return decided.published
}

/** Places of files with which something is wrong. */
function reportedAmong(
  files: readonly LoadedFile[],
  last: PublicationMemory | undefined,
  places: readonly number[] | undefined,
): readonly number[] {
  const isReported = (place: number): boolean =>
    (files[place] as LoadedFile).record.diagnostics.length > 0
  if (last === undefined || places === undefined) return [...files.keys()].filter(isReported)
  const changed = new Set(places)
  return [...last.reported.filter((place) => !changed.has(place)), ...places.filter(isReported)]
}

/** Whether front matter, and what the clock makes of it, is what it was. */
function isStill(
  last: PublicationMemory,
  files: readonly LoadedFile[],
  places: readonly number[],
  now: string,
): boolean {
  const { nextChangeAt } = last.published
  const isInTime =
    Date.parse(now) >= Date.parse(last.now) &&
    (nextChangeAt === undefined || Date.parse(now) < Date.parse(nextChangeAt))
  return (
    isInTime &&
    places.every((place) => {
      const [before, now] = [last.files[place] as LoadedFile, files[place] as LoadedFile]
      return before.file.path === now.file.path && before.record.entry === now.record.entry
    })
  )
}

/** The same publication, with what has become of the bodies of some of the files that it was made of. */
export function withBodies(
  { published }: Pick<PublicationMemory, 'published'>,
  files: readonly LoadedFile[],
  places: readonly number[],
): PublishedFiles {
  const open = published.open.slice()
  let isSame = true
  for (const place of places) {
    const now = files[place] as LoadedFile
    const at = published.placeOf(now.file.path)
    const before = at === undefined ? undefined : open[at]
    if (at === undefined || before === undefined || now.record === before.record) continue
    open[at] = { ...before, ...now }
    isSame = false
  }
  return isSame ? published : { ...published, open }
}

function decideAnew(
  files: readonly LoadedFile[],
  context: BuildContext,
): Pick<PublicationMemory, 'published' | 'problems'> {
  const { site, now, isPreview, memory } = context
  const { timeZone } = site.meta
  const last = memory?.publication?.site === site ? memory.publication : undefined
  const heads = files.flatMap((from) =>
    from.record.entry === undefined ? [] : [{ ...from.record.entry, from } as unknown as Head],
  )
  // Ids are compared across collections: feeds and relations do not know of any.
  const unique = withUniqueIds(heads as unknown as readonly Entry<unknown>[])
  const entries = unique.value as unknown as readonly Head[]

  const decide = isPreview ? preview : publish
  const { all, listed, held, nextChangeAt } = decide(entries, { now, timeZone })
  const addresses = assignAll(all, site)
  const isListed = new Set<EntryHead>(listed)
  const open = all.flatMap((head): PublicFile[] => {
    const { from, ...entry } = head
    const url = addresses.value.get(entry.id)
    if (url === undefined) return []
    const file = { ...from, entry, url, isListed: isListed.has(head) }
    return [last === undefined ? file : asBefore(file, last.published)]
  })
  const placeOf = placesBy(open, ({ file }) => file.path)
  const published = {
    open,
    held: entries.length - all.length,
    heldBack: heldBackOf(held, site),
    refused: files.length - entries.length + all.length - open.length,
    ...(nextChangeAt !== undefined && { nextChangeAt }),
    heads: {},
    addresses: (last && sameAddresses({ open, placeOf }, files, last)) ?? {},
    placeOf,
    placeOfFile: placesBy(files, ({ file }) => file.path),
    collections: countByCollection(open),
  }
  const problems = [
    ...unique.diagnostics,
    ...translationProblems(entries, site.meta.language),
    ...addresses.diagnostics,
  ]
  return { published, problems }
}

/** Each gets the address that its own front matter asks for, whoever has it. What is given back outlives the build, and holds on to nothing of it. */
function heldBackOf(
  held: readonly Held<Head>[],
  site: BuildContext['site'],
): PublishedFiles['heldBack'] {
  return () =>
    held
      .map(({ entry }) => entry)
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .flatMap((entry): HeldFile[] => {
        const url = assignAll([entry], site).value.get(entry.id)
        return url === undefined ? [] : [{ entry, url }]
      })
}

function countByCollection(
  files: readonly { readonly collection: string }[],
): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const { collection } of files) counts.set(collection, (counts.get(collection) ?? 0) + 1)
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Drafts count: an original that is not published yet is no mistake. */
function translationProblems(entries: readonly Head[], language: string): readonly Diagnostic[] {
  const translated = entries as unknown as readonly Translatable[]
  if (translated.every(({ data }) => data.translationOf === undefined)) return []
  return linkTranslations(translated, { language }).diagnostics
}

function assignAll(
  entries: readonly Head[],
  site: BuildContext['site'],
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
