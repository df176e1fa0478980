import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import {
  type AddressLock,
  type Aliased,
  apacheRedirects,
  collectRedirects,
  compareWithLock,
  emptyLock,
  nginxRedirects,
  type PostId,
  type Redirect,
  readLock,
  redirectsFile,
  vercelRedirects,
  writeLock,
} from '@octavo/content'
import type { Diagnostic } from '@octavo/diagnostics'
import { redirectPage, type SafeHtml } from '@octavo/renderer'
import type { PageProps, SiteProps } from '@octavo/theme'
import { type Page, page } from '../plan/page.ts'
import type { RedirectHost } from '../redirect-host.ts'
import type { BuildContext } from './context.ts'
import type { MadeRedirections, Redirections } from './made-redirections.ts'
import type { PublishedFiles } from './published-files.ts'

/**
 * Redirects from aliases of front matter, and from addresses that `octavo.lock` knows and that have moved since. An
 * address that is gone is reported by the lock.
 */
export function redirections(published: PublishedFiles, context: BuildContext): Redirections {
  const { memory, lock } = context
  const last = memory?.redirections
  // The lock is another file, which may have changed.
  const known = lock === undefined && last?.heads === published.heads ? last : undefined
  const made = known ?? makeRedirections(published, context)
  context.problems.push(...made.problems)
  if (memory !== undefined) memory.redirections = { heads: published.heads, ...made }
  return made
}

function makeRedirections(published: PublishedFiles, context: BuildContext): MadeRedirections {
  const { site } = context
  const entries = published.open.map(({ entry }) => entry) as unknown as readonly Aliased[]
  const addresses = new Map(published.open.map(({ entry, url }) => [entry.id as PostId, url]))
  const trailingSlash = site.trailingSlash ?? 'always'
  const aliases = collectRedirects(entries, addresses, { trailingSlash })
  const problems: Diagnostic[] = [...aliases.diagnostics]
  const { redirects, lock } = withLock(aliases.value, addresses, { ...context, problems })
  const pages = [...redirectPages(redirects), ...hostFile(redirects, context)]
  return { pages, lock, problems }
}

function withLock(
  redirects: readonly Redirect[],
  addresses: ReadonlyMap<PostId, string>,
  { lock: location, files, problems }: BuildContext,
): { readonly redirects: readonly Redirect[]; readonly lock: string | undefined } {
  if (location === undefined) return { redirects, lock: undefined }
  const text = files.digest(location) === undefined ? undefined : readText(location)
  const file = basename(location)
  const before = text === undefined ? { value: emptyLock, diagnostics: [] } : readLock(text, file)
  problems.push(...before.diagnostics)
  // One that cannot be read is not written over: it may be half of a merge.
  if (before.diagnostics.length > 0) return { redirects, lock: undefined }
  const compared = compareWithLock(
    before.value,
    { addresses, redirects },
    { file, ...(text && { text }) },
  )
  problems.push(...compared.diagnostics)
  return { redirects: compared.value.redirects, lock: changed(compared.value.lock, text) }
}

function changed(lock: AddressLock, before: string | undefined): string | undefined {
  const text = writeLock(lock)
  return text === before ? undefined : text
}

function readText(location: string): string | undefined {
  return existsSync(location) ? readFileSync(location, 'utf8') : undefined
}

function redirectPages(redirects: readonly Redirect[]): Page[] {
  return redirects.flatMap((redirect) =>
    redirect.status === 410
      ? []
      : [page(redirect.from, movedPage, (linkTo) => ({ to: linkTo(redirect.to) }))],
  )
}

/** A page for hosts that cannot redirect by themselves. */
function movedPage({
  site,
  to,
}: {
  readonly site: SiteProps
  readonly page: PageProps
  readonly to: string
}): SafeHtml {
  const canonical = new URL(site.url).origin + to
  return redirectPage({ to, canonical, language: site.language })
}

function vercelFile(redirects: readonly Redirect[]): string {
  return `${JSON.stringify({ redirects: vercelRedirects(redirects) }, null, 2)}\n`
}

interface HostFile {
  readonly path: string
  readonly write: (redirects: readonly Redirect[]) => string
}

const FILES: Readonly<Record<RedirectHost, HostFile>> = {
  netlify: { path: '/_redirects', write: redirectsFile },
  vercel: { path: '/vercel.json', write: vercelFile },
  apache: { path: '/.htaccess', write: apacheRedirects },
  nginx: { path: '/redirects.conf', write: nginxRedirects },
}

function hostFile(redirects: readonly Redirect[], { site, linkTo }: BuildContext): Page[] {
  if (site.redirects === undefined || redirects.length === 0) return []
  const { path, write } = FILES[site.redirects]
  const finished = redirects.map((redirect) => ({
    ...redirect,
    from: linkTo(redirect.from),
    ...('to' in redirect && { to: linkTo(redirect.to) }),
  })) as Redirect[]
  return [page(path, asIs, { text: write(finished) })]
}

function asIs({
  text,
}: {
  readonly site: unknown
  readonly page: unknown
  readonly text: string
}): string {
  return text
}
