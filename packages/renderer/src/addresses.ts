import { wellFormed } from './well-formed.ts'

const absolute = /^https?:\/\/[^/?#\s]+/i
// What RFC 3986 allows in a path, query or fragment stays; so does what is encoded already, but not a lone "%".
// No flag i: with u it would take the long s and the Kelvin sign for ASCII letters.
const foreign = /[^!#$%&'()*+,\-./0-9:;=?@A-Z_a-z~]|%(?![\dA-Fa-f]{2})/gu

/**
 * @internal An absolute http address as formats want it: everything outside ASCII in percent form, what is encoded
 * already left alone. Throws for a relative one.
 */
export function absoluteUrl(url: unknown, what: string): string {
  const origin = typeof url === 'string' ? absolute.exec(url)?.[0] : undefined
  if (origin === undefined) {
    throw new TypeError(
      `@octavo/renderer: ${what} must be an absolute http address, got ${JSON.stringify(url)}.`,
    )
  }
  const rest = wellFormed((url as string).slice(origin.length))
  return origin + rest.replace(foreign, encodeURIComponent)
}

/** @internal The same for an address that may be missing. */
export function optionalUrl(url: string | undefined, what: string): string | undefined {
  return url === undefined ? undefined : absoluteUrl(url, what)
}

/** @internal */
export function hostOf(url: string): string {
  return (absolute.exec(url)?.[0] ?? '').replace(/^https?:\/\/(?:[^@]*@)?/i, '').toLowerCase()
}
