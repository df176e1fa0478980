import type { Range } from '@octavo/diagnostics'
import { acceptedLimits } from './front-matter/limits.ts'
import { parseFrontMatter } from './front-matter/parse.ts'
import type { FrontMatter } from './front-matter/split.ts'
import { type KeyPath, type PlacePart, type Span, spanAt } from './front-matter/tree.ts'
import { createLineMap } from './line-map.ts'

declare const postId: unique symbol

/**
 * What a post is, wherever it stands: any non-empty text. The path of its file as long as none is
 * given.
 */
export type PostId = string & { readonly [postId]: true }

/** A file as typed data and a body. Plain data: JSON takes it there and back. */
export interface Entry<Data> {
  readonly path: string
  readonly id: PostId
  readonly data: Data
  readonly body: string
  /** The line of the file on which `body` starts, from 1. */
  readonly bodyLine: number
  /** As it was written; `undefined` when the file has none, or one that is beyond the limits. */
  readonly frontMatter?: FrontMatter
}

/** What is needed to find a place in a file. Every entry has it. */
export interface Placed {
  readonly path: string
  readonly frontMatter?: FrontMatter
}

/**
 * Where a value of the front matter stands in its file, or its key with `part: 'key'`. `undefined`
 * when it is not written there (a default, a wrong path). Costs one parse of the front matter: ask
 * for places to show, not for all.
 */
export function rangeOf(
  { frontMatter }: Placed,
  path: KeyPath,
  part: PlacePart = 'value',
): Range | undefined {
  if (!frontMatter) return undefined
  const span = spanAt(parseFrontMatter(frontMatter, acceptedLimits).root, path, part)
  return span && createPlaces(frontMatter)(span)
}

/** As {@link rangeOf}, of the first of several values that is written there. Costs one parse as well. */
export function rangeOfFirst(
  { frontMatter }: Placed,
  paths: readonly KeyPath[],
): Range | undefined {
  if (!frontMatter) return undefined
  const { root } = parseFrontMatter(frontMatter, acceptedLimits)
  for (const path of paths) {
    const span = spanAt(root, path, 'value')
    if (span) return createPlaces(frontMatter)(span)
  }
  return undefined
}

/** From offsets in the front matter's text to lines and columns of the file. */
export function createPlaces(frontMatter: FrontMatter): (span: Span) => Range {
  const { pointAt } = createLineMap(frontMatter.text)
  const pointInFile = (offset: number) => {
    const { line, column } = pointAt(offset)
    return { line: line + frontMatter.line - 1, column }
  }
  return ({ start, end }) => ({ start: pointInFile(start), end: pointInFile(end) })
}
