import { mostRepeated } from './expansion.ts'
import type { Excess, Limits } from './limit-types.ts'

// The list of active formatting elements of the HTML standard: each paragraph opens them anew.
const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))

/** Elements of formatting that are open, and what opening them anew has written. */
export interface OpenFormats {
  /** Notes a tag, if it is one of formatting. */
  readonly take: (element: string, slash: string, length: () => number, line: number) => void
  /** Notes that so many blocks or elements may have opened all of them anew. */
  readonly reopen: (times: number) => Excess | undefined
  /** How many are open. */
  readonly count: () => number
}

interface Format {
  readonly length: number
  readonly line: number
}

/** Follows them through a text: a long attribute is written once and stands in every block below. */
export function openFormats(textLength: number, limits: Limits): OpenFormats {
  // By name, since `</b>` closes no `<i>`.
  const open = new Map<string, Format[]>()
  const most = mostRepeated(textLength, limits)
  let count = 0
  let length = 0
  let repeated = 0
  return {
    take(element, slash, lengthOf, line) {
      if (!formatting.has(element)) return
      const formats = open.get(element) ?? []
      open.set(element, formats)
      if (slash === '') {
        const format = { length: lengthOf(), line }
        formats.push(format)
        count++
        length += format.length
        return
      }
      const closed = formats.pop()
      if (closed === undefined) return
      count--
      length -= closed.length
    },
    reopen(times) {
      repeated += length * times
      return repeated > most ? tooFar([...open.values()].flat()) : undefined
    },
    count: () => count,
  }
}

function tooFar(formats: readonly Format[]): Excess {
  const longest = formats.reduce((a, b) => (b.length > a.length ? b : a))
  const because = 'too many blocks open its long formatting anew'
  return { code: 'markdown/expands-too-far', scope: 'block', because, line: longest.line }
}
