/** What stands in for an address with a scheme that is not allowed: it leads nowhere and runs nothing. */
export const unsafeUrl = 'about:invalid'

const schemes: ReadonlySet<string> = new Set(
  'http https mailto tel sms xmpp irc ircs matrix geo webcal feed ftp sftp magnet gemini'.split(
    ' ',
  ),
)
const schemeOf = /^([a-z][a-z0-9+.-]*):/i
const picture = /^data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml)[;,]/i

/**
 * The address itself if a click on it can do no harm, else `about:invalid`. Allowed are addresses without a scheme and
 * those of a list (http, https, mailto, tel and the like); `javascript:`, `data:` and whatever else is not on it are not.
 * `allow: 'picture'` also lets pictures in `data:` addresses through, for places that never run them, as `<img src>`.
 */
export function safeUrl(url: string, options?: { readonly allow?: 'picture' }): string {
  return isSafeUrl(url, options?.allow === 'picture') ? url : unsafeUrl
}

/** @internal */
export function isSafeUrl(url: string, pictures: boolean): boolean {
  const first = url.charCodeAt(0)
  if (first === 0x2f || first === 0x23 || url.startsWith('https://')) return true
  // Browsers drop controls and blanks before an address, and tabs and line ends anywhere in it.
  const read = hasControl.test(url) ? url.replace(leading, '').replace(/[\t\n\r]/g, '') : url
  const scheme = schemeOf.exec(read)?.[1]
  if (scheme === undefined || schemes.has(scheme.toLowerCase())) return true
  return pictures && picture.test(read)
}

const hasControl = /[\0-\x20]/
const leading = /^[\0-\x20]+/
