import type { Redirect } from './redirects.ts'

/**
 * The file `_redirects` of Netlify, Cloudflare Pages and GitLab Pages. These hosts have no form for
 * "gone": such addresses stand there as comments and answer 404. Addresses are written with and
 * without the slash at their end. Cloudflare reads the first 2,000 lines.
 */
export function redirectsFile(redirects: readonly Redirect[]): string {
  return lines(
    redirects.flatMap((redirect) => {
      if (redirect.status === 410) return [`# gone: ${redirect.from}`]
      const to = encodeSigns(redirect.to)
      return bothForms(redirect.from).map((from) => `${encodeSigns(from)} ${to} ${redirect.status}`)
    }),
  )
}

/**
 * What `vercel.json` says under `redirects`. Vercel has no form for "gone": such addresses are left
 * out and answer 404.
 */
export function vercelRedirects(redirects: readonly Redirect[]): readonly {
  readonly source: string
  readonly destination: string
  readonly statusCode: number
}[] {
  return redirects.flatMap((redirect) => {
    if (redirect.status === 410) return []
    const { from, to: destination, status: statusCode } = redirect
    return bothForms(from).map((form) => {
      return { source: form.replaceAll(/[:*?+(){}\\]/g, '\\$&'), destination, statusCode }
    })
  })
}

/**
 * Lines for Apache's `.htaccess` (mod_alias). Tried on Apache 2.4. Apache percent-encodes targets
 * itself, so they stand there decoded.
 */
export function apacheRedirects(redirects: readonly Redirect[]): string {
  return lines(
    redirects.map((redirect) => {
      const path = decoded(redirect.from).replace(/(?<=.)\/$/, '')
      const pattern = `"^${path.replaceAll(/[\\^$.|?*+()[\]{}"]/g, '\\$&')}/?$"`
      if (redirect.status === 410) return `RedirectMatch 410 ${pattern}`
      const to = decoded(redirect.to).replaceAll(/[$&"\\]/g, '\\$&')
      return `RedirectMatch ${redirect.status} ${pattern} "${to}"`
    }),
  )
}

/**
 * A file for nginx, tried on nginx 1.22: two maps, to be included in `http`, and the lines that use
 * them, as a comment, for `server`.
 */
export function nginxRedirects(redirects: readonly Redirect[]): string {
  const rows = (kept: readonly Redirect[], value: (redirect: Redirect) => string) =>
    kept.flatMap((redirect) =>
      bothForms(decoded(redirect.from)).map((from) => `  ${quoted(from)} ${value(redirect)};`),
    )
  const target = (redirect: Redirect) =>
    redirect.status === 410 ? '1' : quoted(redirect.to.replaceAll('$', '%24'))
  return lines([
    '# In server { }:',
    '#   if ($octavo_gone) { return 410; }',
    '#   if ($octavo_redirect) { return 301 $octavo_redirect; }',
    'map $uri $octavo_redirect {',
    ...rows(
      redirects.filter(({ status }) => status !== 410),
      target,
    ),
    '}',
    'map $uri $octavo_gone {',
    ...rows(
      redirects.filter(({ status }) => status === 410),
      target,
    ),
    '}',
  ])
}

function bothForms(address: string): readonly string[] {
  return address.endsWith('/') && address !== '/' ? [address.slice(0, -1), address] : [address]
}

/** `*` and `:name` would be patterns. */
function encodeSigns(address: string): string {
  return address.replaceAll('*', '%2A').replaceAll(':', '%3A')
}

/** These servers compare what the percent signs stand for. */
function decoded(address: string): string {
  return decodeURIComponent(address)
}

/** In a target `$` would begin a variable; those come encoded. */
function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`
}

function lines(list: readonly string[]): string {
  return list.map((line) => `${line}\n`).join('')
}
