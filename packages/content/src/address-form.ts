/** How the addresses of a site look. */
export interface AddressForm {
  /** Where the site lies on its host: `/blog`. Default `/`. */
  readonly basePath?: string
  /**
   * Whether addresses end with `/`. Those with an ending (`/feed.xml`) never do. Default `always`.
   */
  readonly trailingSlash?: 'always' | 'never'
}

/**
 * A path as an address: under the base path, percent-encoded once, with the slash at its end that
 * the site wants. What would climb out of the site, and control characters, are dropped.
 */
export function addressOf(
  path: string,
  { basePath = '/', trailingSlash = 'always' }: AddressForm = {},
): string {
  const [, plain] = (basePath === '/' && plainPath.exec(path)) || []
  if (plain !== undefined) return `/${plain}${trailingSlash === 'never' ? '' : '/'}`
  const segments = `${basePath}/${path}`
    .split('/')
    // Decoded before it is judged, so that `%2e%2e%2f` cannot climb.
    .flatMap((segment) => decodeOrKeep(segment).normalize('NFC').split(/[/\\]/))
    .map((segment) => segment.replaceAll(/\p{Cc}/gu, ''))
    .filter((segment) => segment !== '' && segment !== '.' && segment !== '..')
    .map(encodeSegment)
  if (segments.length === 0) return '/'
  const hasEnding = /\.[a-z0-9]{1,6}$/i.test(segments.at(-1) ?? '')
  const slash = hasEnding || trailingSlash === 'never' ? '' : '/'
  return `/${segments.join('/')}${slash}`
}

// Nothing to decode, to encode, to drop, and no ending: most paths are such.
const plainPath = /^\/?((?:[\w-]+\/)*[\w-]+)\/?$/

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replaceAll(loneSurrogate, '\uFFFD')).replaceAll(
    /%(?:2C|40|3A|3B|3D|2B|24|26)/g,
    decodeURIComponent,
  )
}

// Half a character cannot be percent-encoded.
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

function decodeOrKeep(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment // a `%` that is meant as one
  }
}

/**
 * Two addresses are the same to file systems that ignore case, with or without a slash at the end.
 */
export function sameAs(address: string): string {
  if (plainPath.test(address)) return address.replace(/\/$/, '').toLowerCase()
  return decodeOrKeep(address).normalize('NFC').toLowerCase().replace(/\/$/, '')
}
