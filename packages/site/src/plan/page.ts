import type { SafeHtml } from '@octavo/renderer'
import { canonicalProps } from './canonical-props.ts'

/** What a template gives back: markup, a string (a feed), or pieces of one that are written as they come. */
export type Rendered = SafeHtml | string | Iterable<string>

/**
 * A pure function of its props. It reads no clock, no file, no variable that changes: `octavo build` calls it only when
 * its props or the site's code differ from the last build's.
 */
export type Template<Props> = (props: Props) => Rendered

/** The two props that the site fills in for every page; an author never passes them. */
export interface FilledIn {
  readonly site: unknown
  readonly page: unknown
}

/** A page that was planned: where it goes, what draws it, and from what. */
export interface Page {
  /** Address without the base path: `/2026/trust/` is written as `2026/trust/index.html`, `/feed.xml` as itself. */
  readonly path: string
  readonly template: Template<never>
  readonly props: Readonly<Record<string, unknown>>
  /** Props in one line of JSON, each `Stored` as its digest: equal text means equal page. */
  readonly fingerprint: string
}

/**
 * Plans a page. Nothing is rendered here.
 *
 * @param path Address without the base path, beginning with `/`: as `post.url` has it.
 * @param template The function that draws it.
 * @param props What it draws. Plain JSON, plus `Stored` values for what is large.
 * @throws TypeError when the path is not an address within the site, or when props hold anything but plain JSON and
 *   `Stored`: a function, a Map, a Date, a class instance, a cycle, NaN. The message names the place.
 */
export function page<Props extends object>(
  path: string,
  template: (props: Props) => Rendered,
  props: Omit<Props, keyof FilledIn>,
): Page {
  checkPath(path)
  if (typeof template !== 'function') {
    throw new TypeError(`@octavo/site: page('${path}'): the template must be a function, got ${typeof template}.`)
  }
  const fingerprint = canonicalProps(props, path)
  return { path, template: template as Template<never>, props: props as Readonly<Record<string, unknown>>, fingerprint }
}

const OUTSIDE = /(^|\/)\.\.?(\/|$)|[\\\0?#]|\/\//

function checkPath(path: string): void {
  if (typeof path === 'string' && path.startsWith('/') && !OUTSIDE.test(path)) return
  throw new TypeError(
    `@octavo/site: page(): a path begins with "/" and stays within the site (no "..", "//", "\\\\", "?" or "#"), got ${JSON.stringify(path)}.`,
  )
}
