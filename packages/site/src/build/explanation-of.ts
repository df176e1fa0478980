import { nearest } from '@octavo/diagnostics'
import type { DrawnPages } from './draw-pages.ts'

/** Why the page at an address was drawn, or why not; or that there is none, and which may be meant. */
export function explanationOf(
  { explanation, records }: DrawnPages,
  address: string,
): readonly string[] {
  if (explanation.length > 0) return explanation
  const addresses = [...records.keys()].map(
    (file) => `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`,
  )
  const meant = nearest(address, addresses)
  return [`No page was planned at this address.${meant === undefined ? '' : ` Is ${meant} meant?`}`]
}
