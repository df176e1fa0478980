import type { InlineBlock } from '../safe-html.ts'
import { isUrlAttribute, showsPictures } from './names.ts'
import type { Place } from './places.ts'
import { Scan } from './scan.ts'

/** How one hole is written. */
export type Hole =
  | { readonly kind: 'text' | 'heading-level' | 'attributes' | 'written' }
  | { readonly kind: 'json'; readonly governed: boolean }
  | { readonly kind: 'plain-text'; readonly element: string }
  | { readonly kind: 'attribute-part'; readonly name: string }
  | { readonly kind: 'whole-attribute'; readonly name: string; readonly url: UrlRule | undefined }
  | UrlHole

/** Which addresses an attribute takes. */
export type UrlRule = 'link' | 'picture'

/** The first hole of an address; it writes the whole value, so that the scheme is judged on all of it. */
export interface UrlHole {
  readonly kind: 'url'
  readonly name: string
  readonly rule: UrlRule
  readonly count: number
  /** Fixed text before, between and after the holes: one more than `count`. */
  readonly fixed: readonly string[]
}

/** A template once its fixed strings are read. */
export interface Plan {
  readonly fixed: readonly string[]
  readonly holes: readonly Hole[]
  readonly inline: readonly InlineBlock[]
}

/** @internal */
export function compile(strings: readonly string[]): Plan {
  const fixed = [...strings]
  const holes: Hole[] = []
  const inline: InlineBlock[] = []
  let address: { name: string; element: string; first: number; start: number } | undefined
  const scan = new Scan({
    hole(place, start) {
      const index = holes.length
      if (place.kind === 'attribute-part' && isUrlAttribute(place.name)) {
        address ??= { name: place.name, element: place.element, first: index, start }
      }
      holes.push(holeOf(place))
      // These bring the blank before them along, so that none is left when they write nothing.
      if (place.kind === 'whole-attribute') fixed[index] = cut(fixed[index], start)
      if (place.kind === 'attributes') fixed[index] = cut(fixed[index])
      if ('first' in place && place.first) fixed[index] += '\n'
    },
    valueEnd(string, end) {
      if (address === undefined) return
      joinAddress(address, { string, end }, fixed, holes)
      address = undefined
    },
    block: (kind, text) => inline.push({ kind, text }),
  })
  scan.run(strings)
  return { fixed, holes, inline }
}

function cut(text: string | undefined, end?: number): string {
  return (text ?? '').slice(0, end).trimEnd()
}

function holeOf(place: Place): Hole {
  switch (place.kind) {
    case 'whole-attribute': {
      const { name, element } = place
      return {
        kind: 'whole-attribute',
        name,
        url: isUrlAttribute(name) ? ruleOf(element) : undefined,
      }
    }
    case 'attribute-part':
      return { kind: 'attribute-part', name: place.name }
    default:
      return place
  }
}

/** Takes the fixed text of an address out of the strings around its holes and gives all of it to the first hole. */
function joinAddress(
  address: { name: string; element: string; first: number; start: number },
  at: { string: number; end: number },
  fixed: string[],
  holes: Hole[],
): void {
  const { name, element, first, start } = address
  const before = fixed[first] as string
  const after = fixed[at.string] as string
  const between = fixed.slice(first + 1, at.string)
  const pieces = [before.slice(start), ...between, after.slice(0, at.end)]
  fixed[first] = before.slice(0, start)
  fixed.fill('', first + 1, at.string)
  fixed[at.string] = after.slice(at.end)
  holes.fill({ kind: 'written' }, first + 1, at.string)
  const count = at.string - first
  holes[first] = { kind: 'url', name, rule: ruleOf(element), count, fixed: pieces }
}

function ruleOf(element: string): UrlRule {
  return showsPictures(element) ? 'picture' : 'link'
}
