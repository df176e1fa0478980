import { wellFormed } from './well-formed.ts'

const absolute = /^https?:\/\/[^/?#\s]+/i
// What RFC 3986 allows in a path, query or fragment, and "%" itself, so that nothing is encoded twice.
const foreign = /[^!#$%&'()*+,\-./0-9:;=?@A-Z_a-z~]/gu

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

/** @internal */
export function hostOf(url: string): string {
  return (absolute.exec(url)?.[0] ?? '').replace(/^https?:\/\/(?:[^@]*@)?/i, '').toLowerCase()
}
