import { type Diagnostic, type Range, type Reported, sortDiagnostics } from '@octavo/diagnostics'
import { type AddressForm, addressOf, sameAs } from './address-form.ts'
import { type Placed, type PostId, rangeOfFirst } from './entry.ts'
import { topOfFile } from './issue-diagnostic.ts'

/** What a host answers at an address that has no page any more. */
export type Redirect =
  | { readonly from: string; readonly to: string; readonly status: 301 | 302 }
  | { readonly from: string; readonly status: 410 }

/** An entry that may have had other addresses. */
export interface Aliased extends Placed {
  readonly id: PostId
  readonly data: { readonly aliases?: readonly string[] | undefined }
}

/** How {@link collectRedirects} reads aliases. */
export interface RedirectOptions extends AddressForm {
  /** Other addresses that the site has (tags, feeds): an alias must not stand in their way. */
  readonly taken?: Iterable<string>
}

/**
 * A redirect from each alias to the address of its entry, ordered by where it comes from. An alias
 * that is a page of the site, or that two entries claim, is refused with both places; one that is
 * the entry's own address is passed over. Aliases are paths of the site as it was: the base path is
 * put before them unless they have it.
 */
export function collectRedirects<E extends Aliased>(
  entries: readonly E[],
  addresses: ReadonlyMap<PostId, string>,
  options: RedirectOptions = {},
): Reported<readonly Redirect[]> {
  const aliased = entries.filter(
    ({ data }) => data.aliases !== undefined && data.aliases.length > 0,
  )
  // Most blogs have never moved a post.
  if (aliased.length === 0) return { value: [], diagnostics: [] }
  const pages = pagesOf(entries, addresses, options.taken ?? [])
  const claims = new Map<string, { readonly entry: E; readonly redirect: Redirect }>()
  const diagnostics: Diagnostic[] = []
  for (const entry of aliased.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const to = addresses.get(entry.id)
    for (const alias of to === undefined ? [] : (entry.data.aliases ?? [])) {
      const refused = refusal(entry, alias)
      if (refused) diagnostics.push(refused)
      if (refused || to === undefined) continue
      const from = aliasAddress(alias, options)
      const page = pages.get(sameAs(from))
      const first = claims.get(sameAs(from))
      if (page?.entry === entry || first?.entry === entry) continue
      if (page) diagnostics.push(aliasIsPage(entry, alias, from, page.entry))
      else if (first) diagnostics.push(aliasTwice(entry, alias, from, first.entry))
      else claims.set(sameAs(from), { entry, redirect: { from, to, status: 301 } })
    }
  }
  return {
    value: [...claims.values()].map(({ redirect }) => redirect).sort(byFrom),
    diagnostics: sortDiagnostics(diagnostics),
  }
}

/** Redirects in their order: by where they come from. */
export function byFrom(a: Redirect, b: Redirect): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0
}

function pagesOf<E extends Aliased>(
  entries: readonly E[],
  addresses: ReadonlyMap<PostId, string>,
  taken: Iterable<string>,
): ReadonlyMap<string, { readonly entry?: E }> {
  const pages = new Map<string, { readonly entry?: E }>()
  for (const address of taken) pages.set(sameAs(address), {})
  for (const entry of entries) {
    const address = addresses.get(entry.id)
    if (address !== undefined) pages.set(sameAs(address), { entry })
  }
  return pages
}

function aliasAddress(alias: string, form: AddressForm): string {
  const base = addressOf('', { ...form, trailingSlash: 'never' })
  const plain = addressOf(alias, { trailingSlash: form.trailingSlash ?? 'always' })
  return base !== '/' && plain.startsWith(`${base}/`) ? plain : addressOf(alias, form)
}

function refusal(entry: Aliased, alias: string): Diagnostic | undefined {
  const isPath = !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(alias) && !/[?#]/.test(alias)
  if (isPath) return undefined
  return {
    ...atAlias(entry, alias),
    code: 'redirect/not-a-path',
    message: `The alias "${alias}" is not a path of this site; there is no redirect from it.`,
    hint: 'Write the path alone: without host, query and fragment.',
  }
}

function aliasIsPage(entry: Aliased, alias: string, from: string, owner?: Aliased): Diagnostic {
  return {
    ...atAlias(entry, alias),
    code: 'redirect/taken',
    message: `The alias ${from} is the address of ${owner?.path ?? 'another page'}; there is no redirect from it.`,
    hint: 'Take the alias out, or give that page another address.',
    ...(owner && { related: [{ message: 'the page', file: owner.path, range: topOfFile }] }),
  }
}

function aliasTwice(entry: Aliased, alias: string, from: string, first: Aliased): Diagnostic {
  return {
    ...atAlias(entry, alias),
    code: 'redirect/twice',
    message: `The alias ${from} already leads to ${first.path}.`,
    hint: 'Keep it in one of the two.',
    related: [
      {
        message: 'the first one',
        file: first.path,
        range: placeOfAlias(first, from),
      },
    ],
  }
}

function atAlias(entry: Aliased, alias: string) {
  return { severity: 'error', file: entry.path, range: placeOfAlias(entry, alias) } as const
}

function placeOfAlias(entry: Aliased, alias: string): Range {
  const index = entry.data.aliases?.findIndex((other) => sameAs(other) === sameAs(alias)) ?? -1
  return rangeOfFirst(entry, [['aliases', index], ['aliases']]) ?? topOfFile
}
