import {
  contentSecurityPolicy,
  type HeaderRule,
  headersFile,
  type InlineHash,
  type PolicyOptions,
  securityHeaders,
} from '@octavo/renderer'

/** What `_headers` says beyond what the site knows. */
export interface HostHeadersOptions {
  /** What the policy allows beyond the site's own files: Trusted Types policies, WebAssembly, other hosts. */
  readonly policy?: Omit<PolicyOptions, 'inline'>
  /** Headers for every page, over the ones that are written anyway. */
  readonly headers?: Readonly<Record<string, string>>
  /** Rules that come after the site's own. Paths begin with the base path. */
  readonly rules?: readonly HeaderRule[]
}

/** The options of a site whose search compiles WebAssembly. The file has no way to let one page alone do so on every host. */
export function withWasm(
  options: HostHeadersOptions,
  isNeeded: boolean | undefined,
): HostHeadersOptions {
  return isNeeded ? { ...options, policy: { wasm: true, ...options.policy } } : options
}

const yearInSeconds = 31_536_000

/**
 * The text of `_headers`, which Netlify, Cloudflare Pages and others read: one strict policy for all pages, with the hash of every
 * script and style that stands in one of them, and long life for files whose name carries their content.
 *
 * @param inline The hashes of all pages, in any order.
 * @param basePath Without a slash at the end: `` or `/blog`.
 */
export function hostHeaders(
  inline: readonly InlineHash[],
  basePath: string,
  options: HostHeadersOptions = {},
): string {
  const { policy, headers = {}, rules = [] } = options
  const everywhere = {
    ...securityHeaders(contentSecurityPolicy({ ...policy, inline })),
    ...headers,
  }
  const forever = { 'Cache-Control': `public, max-age=${yearInSeconds}, immutable` }
  return headersFile([
    { path: `${basePath}/*`, headers: everywhere },
    { path: `${basePath}/assets/*`, headers: forever },
    ...rules,
  ])
}
