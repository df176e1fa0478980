import type { LinkTo } from './page.ts'

/** Whether addresses end with a slash. */
export type TrailingSlash = 'always' | 'never'

const NAMES_A_FILE = /\/[^/]*\.[a-z0-9]{1,6}$/i

/** Applies the slash policy. `/`, and what names a file (`/feed.xml`), stay as they are. */
export function withSlashPolicy(path: string, policy: TrailingSlash): string {
  if (path === '/' || (path.includes('.') && NAMES_A_FILE.test(path))) return path
  const bare = path.endsWith('/') ? path.slice(0, -1) : path
  return policy === 'always' ? `${bare}/` : bare
}

/** The file that a web server sends for an address: `trust/index.html` for `/trust/`, `trust.html` for `/trust`. */
export function fileOf(path: string): string {
  const name = decodePath(path).slice(1)
  if (name === '' || name.endsWith('/')) return `${name}index.html`
  return NAMES_A_FILE.test(`/${name}`) ? name : `${name}.html`
}

/** Percent signs resolved where they are valid; an address that is not valid stays as it is. */
export function decodePath(path: string): string {
  if (!path.includes('%')) return path
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

// Nothing to encode: most addresses are such.
const PLAIN = /^[\w/.~-]*$/

/** An address as a link spells it: characters outside of ASCII as percent signs, an existing percent sign kept. */
export function encodePath(path: string): string {
  if (PLAIN.test(path)) return path
  return encodeURI(decodePath(path)).replaceAll('?', '%3F').replaceAll('#', '%23')
}

/** The base path of a site, without a slash at the end: `` for `https://example.org`, `/blog` for `https://example.org/blog/`. */
export function basePathOf(url: string): string {
  const path = new URL(url).pathname
  return path.endsWith('/') ? path.slice(0, -1) : path
}

/** Makes the function that turns addresses within the site into what links say. Anything that is not one is kept. */
export function linkToUnder(basePath: string, policy: TrailingSlash): LinkTo {
  return (path) =>
    path.startsWith('/') && !path.startsWith('//')
      ? basePath + encodePath(withSlashPolicy(path, policy))
      : path
}

const PLAIN_FOLDER = /^(?:\/[\w~-]+)+\/$/

/** What two spellings of one address have in common: with or without a slash or `index.html`, percent signs or not. */
export function addressKey(path: string): string {
  if (PLAIN_FOLDER.test(path)) return path.slice(0, -1)
  return decodePath(path)
    .normalize('NFC')
    .replace(/(?:\/index)?\.html$|\/+$/, '')
}

const PLAIN_LOWER_CASE = /^[a-z0-9/._~-]*$/

/** What is one file on disks that do not tell upper from lower case or one Unicode form from another. */
export function fileKey(path: string): string {
  return PLAIN_LOWER_CASE.test(path) ? path : path.normalize('NFC').toLowerCase()
}
