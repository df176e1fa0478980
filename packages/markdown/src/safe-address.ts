const linkSchemes = new Set([
  'http',
  'https',
  'mailto',
  'tel',
  'sms',
  'xmpp',
  'irc',
  'ircs',
  'ftp',
  'geo',
  'matrix',
  'magnet',
])
const mediaSchemes = new Set(['http', 'https'])

/** Whether an address leads somewhere and runs nothing. Addresses without a scheme do. */
export function isSafeAddress(address: string, use: 'link' | 'media'): boolean {
  // Browsers skip control characters and spaces before, and tabs and line breaks within a scheme.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: see above
  const bare = address.replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028\u2029\ufeff]/g, '')
  const scheme = /^([^/?#:]*):/.exec(bare)?.[1]
  if (scheme === undefined) return true
  return (use === 'link' ? linkSchemes : mediaSchemes).has(scheme.toLowerCase())
}
