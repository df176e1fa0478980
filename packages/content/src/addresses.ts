import { type Diagnostic, type Range, type Reported, sortDiagnostics } from '@octavo/diagnostics'
import { type AddressForm, addressOf, sameAs } from './address-form.ts'
import type { BlogDate } from './dates/blog-date.ts'
import { calendarDate } from './dates/instants.ts'
import { type Placed, type PostId, rangeOfFirst } from './entry.ts'
import { nameFromPath } from './file-name.ts'
import { topOfFile } from './issue-diagnostic.ts'
import { slugify } from './slugify.ts'

/** What an address can be made of. Every {@link Entry} of a blog post has it. */
export interface Addressable extends Placed {
  readonly id: PostId
  readonly data: {
    readonly title?: string | undefined
    readonly date?: BlogDate | undefined
    readonly slug?: string | undefined
    readonly permalink?: string | undefined
    readonly lang?: string | undefined
    readonly categories?: readonly string[] | undefined
  }
}

/** How {@link assignAddresses} makes addresses. */
export interface AddressOptions<E> extends AddressForm {
  /**
   * A pattern, or a function that gives the path. In a pattern: `:year`, `:month`, `:day` (of the
   * date, in the zone), `:slug` (the field, else the file's name without its date), `:name` (the
   * file's name as it is), `:title`, `:category` (the first), `:categories` (all, a folder each),
   * `:lang`, `:id`. Parts without a value are left out. Default `/:slug/`.
   */
  readonly permalink?: string | ((entry: E) => string)
  /** For the day of dates that carry an offset. Default `UTC`. */
  readonly timeZone?: string
  /** Of entries that have no `lang`: German ä becomes `ae`. Default: accents are dropped. */
  readonly language?: string
}

/**
 * The address of each entry, as the path of a URL: it begins with `/`, holds the base path, and is
 * percent-encoded where a URL needs it. An entry's own `permalink` goes before the pattern. Of two
 * entries with one address (also when only case or Unicode form differ) the first by path keeps it,
 * the other has none, and an error names both.
 */
export function assignAddresses<E extends Addressable>(
  entries: readonly E[],
  options: AddressOptions<E> = {},
): Reported<ReadonlyMap<PostId, string>> {
  const settings = resolveOptions(options)
  const addresses = new Map<PostId, string>()
  const owners = new Map<string, E>()
  const diagnostics: Diagnostic[] = []
  assertUniqueIds(entries)
  for (const entry of entries.toSorted(byPath)) {
    const path = pathOf(entry, settings)
    const address = addressOf(path, settings.form)
    const key = sameAs(address)
    const owner = owners.get(key)
    if (owner) diagnostics.push(sameAddress(entry, owner, address))
    else {
      owners.set(key, entry)
      addresses.set(entry.id, address)
    }
  }
  return { value: addresses, diagnostics: sortDiagnostics(diagnostics) }
}

function assertUniqueIds(entries: readonly Addressable[]): void {
  const paths = new Map<string, string>()
  for (const { id, path } of entries) {
    const other = paths.get(id)
    if (other !== undefined) {
      throw new TypeError(
        `@octavo/content: assignAddresses got two entries with the id "${id}": ${other} and ${path}; load them with loadEntries or withUniqueIds`,
      )
    }
    paths.set(id, path)
  }
}

interface Settings<E> {
  readonly pathFor: (entry: E) => string
  readonly form: AddressForm
}

function resolveOptions<E extends Addressable>(options: AddressOptions<E>): Settings<E> {
  const { permalink = '/:slug/', basePath = '/', trailingSlash = 'always', language } = options
  const timeZone = options.timeZone ?? 'UTC'
  if (trailingSlash !== 'always' && trailingSlash !== 'never') {
    throw new TypeError(
      `@octavo/content: trailingSlash is "always" or "never", got ${JSON.stringify(trailingSlash)}`,
    )
  }
  if (typeof permalink === 'string') assertPattern(permalink)
  return {
    pathFor:
      typeof permalink === 'function'
        ? permalink
        : (entry) => fillPattern(permalink, entry, { timeZone, language }),
    form: { basePath, trailingSlash },
  }
}

const tokens = [
  ...['year', 'month', 'day', 'slug', 'name', 'title', 'category', 'categories', 'lang', 'id'],
] as const
type Token = (typeof tokens)[number]
const tokenPattern = /:([a-z]+)/g

function assertPattern(pattern: string): void {
  for (const [, token] of pattern.matchAll(tokenPattern)) {
    if ((tokens as readonly string[]).includes(token ?? '')) continue
    throw new TypeError(
      `@octavo/content: permalink "${pattern}" has ":${token}"; known are ${tokens.map((name) => `:${name}`).join(', ')}`,
    )
  }
}

function pathOf<E extends Addressable>(entry: E, { pathFor }: Settings<E>): string {
  return entry.data.permalink ?? pathFor(entry)
}

interface OfSite {
  readonly timeZone: string
  readonly language: string | undefined
}

function fillPattern(pattern: string, entry: Addressable, site: OfSite): string {
  return pattern.replaceAll(tokenPattern, (_, token: Token) => tokenValue(token, entry, site))
}

function tokenValue(token: Token, { path, id, data }: Addressable, site: OfSite): string {
  const { timeZone } = site
  const language = { language: data.lang ?? site.language }
  const day = () => (data.date === undefined ? '' : calendarDate(data.date, timeZone))
  switch (token) {
    case 'year':
      return day().slice(0, 4)
    case 'month':
      return day().slice(5, 7)
    case 'day':
      return day().slice(8, 10)
    case 'slug':
      return slugify(data.slug ?? nameFromPath(path), language)
    case 'name':
      return nameFromPath(path)
    case 'title':
      return slugify(data.title ?? nameFromPath(path), language)
    case 'category':
      return data.categories?.[0] === undefined ? '' : slugify(data.categories[0], language)
    case 'categories':
      return (data.categories ?? []).map((name) => slugify(name, language)).join('/')
    case 'lang':
      return (data.lang ?? '').toLowerCase()
    case 'id':
      return slugify(id)
  }
}

function byPath(a: Placed, b: Placed): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}

function sameAddress(entry: Addressable, owner: Addressable, address: string): Diagnostic {
  return {
    code: 'address/taken',
    severity: 'error',
    message: `The address ${address} already belongs to ${owner.path}; this file gets none.`,
    file: entry.path,
    range: placeOfAddress(entry),
    hint: 'Give one of the two a `slug` or a `permalink` of its own.',
    related: [{ message: 'the first one', file: owner.path, range: placeOfAddress(owner) }],
  }
}

/** Where a file says what its address is made of: its `permalink`, else its `slug`, else its `title`; its first line when it says nothing. */
export function placeOfAddress(entry: Placed): Range {
  return rangeOfFirst(entry, [['permalink'], ['slug'], ['title']]) ?? topOfFile
}
