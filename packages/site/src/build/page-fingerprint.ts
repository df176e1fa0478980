import { digestOf } from '../digest.ts'

/** What decides how a page is drawn. */
export interface DrawnFrom {
  readonly template: string
  /** Names the props that every page receives. */
  readonly frame: string
  /** The page's whole address. */
  readonly address: string
  /** See `PlannedProps`. */
  readonly canonical: string
}

/** A fingerprint with what it was made from: to compare that is quicker than to make it again. */
export interface KeptFingerprint {
  readonly from: DrawnFrom
  readonly fingerprint: string
}

/** Names what a page is drawn from. `last` is that of the page at this place in the last build, when it is known. */
export function fingerprintOf(from: DrawnFrom, last: KeptFingerprint | undefined): KeptFingerprint {
  if (last !== undefined && isSame(from, last.from)) return last
  const { template, frame, address, canonical } = from
  return { from, fingerprint: digestOf(`${template}\n${frame}\n${address}\n${canonical}`) }
}

function isSame(a: DrawnFrom, b: DrawnFrom): boolean {
  return (
    a.canonical === b.canonical &&
    a.template === b.template &&
    a.address === b.address &&
    a.frame === b.frame
  )
}
