import type { Range } from '@octavo/diagnostics'
import type { Heading } from './document.ts'

/** A heading before it has found its place in the tree. */
export interface FlatHeading {
  readonly depth: number
  readonly id: string
  readonly text: string
  readonly range?: Range
}

interface Branch extends FlatHeading {
  readonly children: Branch[]
}

/** Puts each heading under the nearest one before it that is less deep. Left-out levels leave no hole. */
export function headingTree(headings: readonly FlatHeading[]): readonly Heading[] {
  const roots: Branch[] = []
  const path: Branch[] = []
  for (const heading of headings) {
    const branch: Branch = { ...heading, children: [] }
    while (path.length > 0 && (path.at(-1)?.depth ?? 0) >= heading.depth) path.pop()
    ;(path.at(-1)?.children ?? roots).push(branch)
    path.push(branch)
  }
  return roots
}
