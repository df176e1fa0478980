import type { BlogDate } from './dates/blog-date.ts'
import { millisOf, readInstant, writeInstant } from './dates/instants.ts'

declare const published: unique symbol
declare const previewed: unique symbol

/**
 * An entry that the public may see. Made by {@link publish} alone; feeds, sitemaps and lists ask
 * for it.
 */
export type Published<E> = E & { readonly [published]: true }

/** An entry in a preview, which may be a draft. Not a {@link Published} one. */
export type Previewed<E> = E & { readonly [previewed]: true }

/** What decides whether an entry is public. A page, an author, anything may leave all of it out. */
export interface PublicationData {
  readonly date?: BlogDate | undefined
  readonly expires?: BlogDate | undefined
  readonly draft?: boolean | undefined
  readonly unlisted?: boolean | undefined
}

export interface Publishable {
  readonly id: string
  readonly data: PublicationData
}

/** The time of the build, given and never read from a clock. */
export interface PublishOptions {
  /** An instant in RFC 3339: `2026-11-23T18:00:00Z`. */
  readonly now: string
  /** The zone of the site, `Europe/London`: plain dates begin and end with its days. */
  readonly timeZone: string
}

/** An entry that is held back, and why. */
export interface Held<E> {
  readonly entry: E
  readonly reason: 'draft' | 'scheduled' | 'expired'
  /** For a scheduled entry: the instant at which it comes out. */
  readonly until?: string
}

/** What is public at one moment. All lists: newest first, then without a date, equal ones by id. */
export interface Publication<E> {
  readonly kind: 'publication'
  /** In lists, feeds and the sitemap. */
  readonly listed: readonly Published<E>[]
  /** Built, but in no list; to be marked `noindex`. */
  readonly unlisted: readonly Published<E>[]
  /** Both. */
  readonly all: readonly Published<E>[]
  readonly held: readonly Held<E>[]
  /**
   * The next instant at which this would come out differently; nothing when only an edit can change
   * it.
   */
  readonly nextChangeAt?: string
}

/**
 * The same with drafts, scheduled and expired entries in it. Not assignable to {@link Publication}.
 */
export interface Preview<E> {
  readonly kind: 'preview'
  readonly listed: readonly Previewed<E>[]
  readonly unlisted: readonly Previewed<E>[]
  readonly all: readonly Previewed<E>[]
  /** The entries among `all` that the public would not see. */
  readonly held: readonly Held<E>[]
  readonly nextChangeAt?: string
}

/**
 * Decides from front matter alone what is public now. An entry comes out at its `date` and goes at
 * its `expires` (plain dates: when that day begins in the zone); an entry without a date is out. A
 * draft is never out.
 */
export function publish<E extends Publishable>(
  entries: readonly E[],
  options: PublishOptions,
): Publication<E> {
  const { open, held, nextChangeAt } = sortOut(entries, options)
  const all = open as readonly Published<E>[]
  return { kind: 'publication', ...byListing(all), held, ...nextChange(nextChangeAt) }
}

/**
 * {@link publish} for the writer's eyes: nothing is left out, and `held` says what the public would
 * not see.
 */
export function preview<E extends Publishable>(
  entries: readonly E[],
  options: PublishOptions,
): Preview<E> {
  const { everything, held, nextChangeAt } = sortOut(entries, options)
  const all = everything as readonly Previewed<E>[]
  return { kind: 'preview', ...byListing(all), held, ...nextChange(nextChangeAt) }
}

interface SortedOut<E> {
  readonly everything: readonly E[]
  readonly open: readonly E[]
  readonly held: readonly Held<E>[]
  readonly nextChangeAt: number
}

function sortOut<E extends Publishable>(
  entries: readonly E[],
  { now, timeZone }: PublishOptions,
): SortedOut<E> {
  const present = assertNow(now)
  const everything = byInstant(entries, timeZone)
  const open: E[] = []
  const held: Held<E>[] = []
  let nextChangeAt = Number.POSITIVE_INFINITY
  for (const { entry, at: from } of everything) {
    const { expires, draft } = entry.data
    const to = expires === undefined ? Number.POSITIVE_INFINITY : millisOf(expires, timeZone)
    if (draft) held.push({ entry, reason: 'draft' })
    else if (to <= present || to <= from) held.push({ entry, reason: 'expired' })
    else if (from > present) held.push({ entry, reason: 'scheduled', until: writeInstant(from) })
    else open.push(entry)
    if (draft || to <= from) continue
    for (const change of [from, to]) {
      if (change > present && change < nextChangeAt) nextChangeAt = change
    }
  }
  return { everything: everything.map(({ entry }) => entry), open, held, nextChangeAt }
}

function assertNow(now: string): number {
  const millis = typeof now === 'string' ? readInstant(now) : undefined
  if (millis !== undefined) return millis
  throw new TypeError(
    `@octavo/content: now must be an instant such as "2026-11-23T18:00:00Z", got ${JSON.stringify(now) ?? typeof now}`,
  )
}

/** Newest first; without a date last; equal ones by id. Each date is looked up in the zone once. */
export function newestFirst<E extends Publishable>(
  entries: readonly E[],
  timeZone: string,
): readonly E[] {
  return byInstant(entries, timeZone).map(({ entry }) => entry)
}

/** An entry with the instant at which it comes out. */
interface Dated<E> {
  readonly entry: E
  readonly at: number
}

function byInstant<E extends Publishable>(
  entries: readonly E[],
  timeZone: string,
): readonly Dated<E>[] {
  const dated = entries.map((entry): Dated<E> => {
    const { date } = entry.data
    return { entry, at: date === undefined ? Number.NEGATIVE_INFINITY : millisOf(date, timeZone) }
  })
  return dated.sort((a, b) => (a.at === b.at ? compareIds(a.entry, b.entry) : b.at > a.at ? 1 : -1))
}

function compareIds(a: Publishable, b: Publishable): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function byListing<E extends Publishable>(
  all: readonly E[],
): { readonly all: readonly E[]; readonly listed: readonly E[]; readonly unlisted: readonly E[] } {
  return {
    all,
    listed: all.filter(({ data }) => !data.unlisted),
    unlisted: all.filter(({ data }) => data.unlisted),
  }
}

function nextChange(millis: number): { readonly nextChangeAt?: string } {
  return Number.isFinite(millis) ? { nextChangeAt: writeInstant(millis) } : {}
}
