import { absoluteUrl } from '../addresses.ts'

/** What some crawlers may do. */
export interface RobotsRule {
  /** Product tokens: `*`, `Googlebot`. */
  readonly agents: readonly string[]
  /** Paths that begin with a slash, or `*` and `$` patterns (RFC 9309). */
  readonly allow?: readonly string[]
  readonly disallow?: readonly string[]
}

/** A robots.txt (RFC 9309). Without rules everyone may read everything. */
export function robotsTxt(options: {
  readonly rules?: readonly RobotsRule[]
  /** Absolute addresses. */
  readonly sitemaps?: readonly string[]
}): string {
  const { rules = [{ agents: ['*'] }], sitemaps = [] } = options
  const groups = rules.map(({ agents, allow = [], disallow = [] }) =>
    [
      ...agents.map((agent) => line('User-agent', agent)),
      ...allow.map((path) => line('Allow', path)),
      // The standard wants at least one rule in a group; an empty one forbids nothing.
      ...(disallow.length + allow.length === 0 ? [''] : disallow).map((path) =>
        line('Disallow', path),
      ),
    ].join(''),
  )
  const addresses = sitemaps.map((url) => line('Sitemap', absoluteUrl(url, 'a sitemap')))
  return [...groups, ...(addresses.length === 0 ? [] : [addresses.join('')])].join('\n')
}

function line(name: string, value: string): string {
  if (/[\r\n#]/.test(value)) {
    throw new TypeError(
      `@octavo/renderer: robotsTxt(): ${JSON.stringify(value)} cannot stand in one line of robots.txt.`,
    )
  }
  return `${name}: ${value}`.trimEnd().concat('\n')
}
