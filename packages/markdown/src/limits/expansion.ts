import type { Definition } from 'mdast'
import { type Excess, type Limits, TooMuch } from './limit-types.ts'

/** Counts what uses of definitions write; throws `TooMuch` when it is too much. */
export type UseDefinition = (definition: Definition) => void

// What is shorter cannot make a hundred times as much of its uses.
const short = 200

/** A long address or title is written once and used often: the HTML holds it each time. */
export function countExpansion(textLength: number, limits: Limits): UseDefinition {
  const most = mostRepeated(textLength, limits)
  let expanded = 0
  return ({ url, title, position }) => {
    const length = url.length + (title?.length ?? 0)
    if (length < short) return
    expanded += length
    if (expanded > most) throw new TooMuch(tooFar(position?.start.line ?? 1))
  }
}

/** How many characters may be repeated: with what else HTML grows by, less than the limit of the whole. */
export function mostRepeated(textLength: number, { maxExpansion }: Limits): number {
  return maxExpansion * textLength * 0.3 + 50_000
}

function tooFar(line: number): Excess {
  const because = 'its references repeat long addresses too often'
  return { code: 'markdown/expands-too-far', scope: 'block', because, line }
}
