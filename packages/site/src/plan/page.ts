import type { SafeHtml } from '@octavo/renderer'
import type { Asset } from '../sink/sink.ts'
import { keepParts, keptParts } from './kept-parts.ts'
import { arePartsOf, type PropsParts, partsOf } from './props-parts.ts'

/** What a template gives back: markup, a string (a feed), or pieces of one that are written as they come. */
export type Rendered = SafeHtml | string | Iterable<string>

/**
 * A pure function of its props. It reads no clock, no file, no variable that changes: `octavo build` calls it only when
 * its props or the site's code differ from the last build's.
 */
export type Template<Props> = (props: Props) => Rendered

/** The two props that the site fills in for every page; an author never passes them. */
type FilledIn = 'site' | 'page'

/** Turns an address within the site (`/archive/`) into what a link to it says: base path and slash policy applied. */
export type LinkTo = (path: string) => string

/** Props, and what they were when they were planned. */
export interface PlannedProps {
  readonly value: Readonly<Record<string, unknown>>
  readonly parts: PropsParts
}

/** A page that was planned: where it goes, what draws it, and from what. */
export interface Page {
  /** Address within the site, without the base path: `/trust/` or `/feed.xml`. */
  readonly path: string
  readonly template: Template<never>
  readonly props: (linkTo: LinkTo) => PlannedProps
  /** A file instead: see `asset`. */
  readonly asset?: Pick<Asset, 'digest' | 'read'>
}

function planned(props: object, path: string): PlannedProps {
  return { value: props as PlannedProps['value'], parts: partsOf(props, path) }
}

// A class: most pages of most sites are of this kind, and each is made in each build.
class FixedPage implements Page, PlannedProps {
  readonly path: string
  readonly template: Template<never>
  readonly value: PlannedProps['value']
  readonly parts: PropsParts

  constructor(path: string, template: Template<never>, value: object, parts: PropsParts) {
    this.path = path
    this.template = template
    this.value = value as PlannedProps['value']
    this.parts = parts
  }

  props(): PlannedProps {
    return this
  }
}

/** @internal A page whose props plan themselves. */
export function plannedPage(
  path: string,
  template: (props: never) => Rendered,
  props: Page['props'],
): Page {
  checkPath(path)
  return { path, template, props }
}

/**
 * Plans a page. Nothing is rendered here.
 *
 * @param path Address within the site, beginning with `/`, as `post.url` has it.
 * @param template The function that draws it.
 * @param props What it draws, or a function of `linkTo` that makes it. Plain JSON, plus `Stored` values for what is
 *   large. `site` and `page` are filled in.
 * @throws TypeError when the path is not an address within the site, or when props hold anything but plain JSON and
 *   `Stored`: a function, a Map, a Date, a class instance, a cycle, NaN. The message names the place.
 */
export function page<Props extends object>(
  path: string,
  template: (props: Props) => Rendered,
  props: Omit<Props, FilledIn> | ((linkTo: LinkTo) => Omit<Props, FilledIn>),
): Page {
  const kept = typeof props === 'object' && props !== null ? keptParts(props) : undefined
  // Its path has been looked at when they were made.
  if (kept?.path === path && kept.template === template && arePartsOf(kept.parts, props)) {
    return new FixedPage(path, template as Template<never>, props, kept.parts)
  }
  checkPath(path)
  if (typeof template !== 'function') {
    throw new TypeError(
      `@octavo/site: page('${path}'): the template must be a function, got ${typeof template}.`,
    )
  }
  if (typeof props === 'function') {
    return {
      path,
      template: template as Template<never>,
      props: (linkTo) => planned(props(linkTo), path),
    }
  }
  const parts = partsOf(props, path)
  keepParts(props, { path, template, parts })
  return new FixedPage(path, template as Template<never>, props, parts)
}

const OUTSIDE = /(^|\/)\.\.?(\/|$)|[\\\0?#]|\/\//

function checkPath(path: string): void {
  if (typeof path === 'string' && path.startsWith('/') && !OUTSIDE.test(path)) return
  throw new TypeError(
    `@octavo/site: page(): a path begins with "/" and stays within the site (no "..", "//", "\\", "?" or "#"), got ${JSON.stringify(path)}.`,
  )
}
