/** Headers for the addresses that match a path. */
export interface HeaderRule {
  /** A path that begins with a slash; `*` stands for any end: `/assets/*`. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
}

/** Headers that every page of a site can have: the policy, and the browser's stricter ways. */
export function securityHeaders(policy: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': policy,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
  }
}

/**
 * A `_headers` file, which Netlify, Cloudflare Pages and others read: rules in the order given. Throws a `TypeError` for a
 * path or header that the format cannot hold.
 */
export function headersFile(rules: readonly HeaderRule[]): string {
  return rules.map(block).join('\n')
}

function block({ path, headers }: HeaderRule): string {
  if (!/^\/[\x21-\x7e]*$/.test(path)) refuse('path', path)
  const lines = Object.entries(headers).map(([name, value]) => {
    if (!/^[\w-]+$/.test(name)) refuse('name', name)
    if (!/^[\x20-\x7e]+$/.test(value)) refuse('value', value)
    return `  ${name}: ${value}\n`
  })
  return `${path}\n${lines.join('')}`
}

function refuse(what: string, got: string): never {
  throw new TypeError(
    `@octavo/renderer: headersFile(): ${JSON.stringify(got)} is no ${what} that the file can hold.`,
  )
}
