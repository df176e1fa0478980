import { digestOf } from '../digest.ts'
import { areSameParts, lineOf, type PropsParts } from '../plan/props-parts.ts'

/** What decides how a page is drawn. */
export interface DrawnFrom {
  readonly template: string
  /** Names the props that every page receives: the address of the site is one of them. */
  readonly frame: string
  /** What a link to the page says. */
  readonly url: string
  /** See `PlannedProps`. */
  readonly parts: PropsParts
}

/** A fingerprint with what it was made from: to compare that is quicker than to make it again. */
export interface KeptFingerprint {
  readonly from: DrawnFrom
  readonly fingerprint: string
}

/** Names what a page is drawn from. `last` is that of the page at this place in the last build, when it is known. */
export function fingerprintOf(from: DrawnFrom, last: KeptFingerprint | undefined): KeptFingerprint {
  if (last !== undefined && isSame(from, last.from)) return last
  const { template, frame, url, parts } = from
  return { from, fingerprint: digestOf(`${template}\n${frame}\n${url}\n${lineOf(parts)}`) }
}

function isSame(a: DrawnFrom, b: DrawnFrom): boolean {
  return (
    a.template === b.template &&
    a.url === b.url &&
    a.frame === b.frame &&
    areSameParts(a.parts, b.parts)
  )
}
