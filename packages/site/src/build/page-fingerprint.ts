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
export interface KeptFingerprint extends DrawnFrom {
  readonly fingerprint: string
}

/** Names what a page is drawn from. `last` is that of the page at this place in the last build, when it is known. */
export function fingerprintOf(
  { template, frame, url, parts }: DrawnFrom,
  last: KeptFingerprint | undefined,
): KeptFingerprint {
  if (
    last !== undefined &&
    last.template === template &&
    last.url === url &&
    last.frame === frame &&
    areSameParts(last.parts, parts)
  ) {
    // The very parts of this build: those of the last one may hold on to posts that are no more.
    return last.parts === parts ? last : { ...last, parts }
  }
  const line = `${template}\n${frame}\n${url}\n${lineOf(parts)}`
  return { template, frame, url, parts, fingerprint: digestOf(line) }
}
