import { type FrontMatterLimits, refusedKeys } from './limits.ts'
import type { DataNode, MapNode, Pair, Span, SyntaxFault } from './tree.ts'

/** Thrown by the builder when a limit is crossed; caught where the format's parser is called. */
export class LimitCrossed extends Error {
  readonly span: Span
  constructor(message: string, span: Span) {
    super(message)
    this.span = span
  }
}

/** Counts nodes and depth, refuses keys: the same rules for all formats. */
export interface TreeBuilder {
  readonly faults: SyntaxFault[]
  /** Call before each node, with how many lists and maps are around it. */
  readonly count: (depth: number, span: Span) => void
  /** The map of these pairs, without the keys that are refused or written twice. */
  readonly map: (pairs: readonly Pair[], span: Span) => MapNode
}

export function createTreeBuilder(limits: FrontMatterLimits): TreeBuilder {
  const faults: SyntaxFault[] = []
  let nodes = 0
  const count = (depth: number, span: Span): void => {
    nodes++
    if (nodes > limits.maxNodes) {
      throw new LimitCrossed(`The front matter has more than ${limits.maxNodes} values.`, span)
    }
    if (depth > limits.maxDepth) {
      throw new LimitCrossed(`The front matter is nested deeper than ${limits.maxDepth}.`, span)
    }
  }
  const map = (pairs: readonly Pair[], { start, end }: Span): MapNode => {
    const seen = new Map<string, Pair>()
    for (const pair of pairs) {
      const first = seen.get(pair.key)
      if (refusedKeys.has(pair.key)) faults.push(refusedKey(pair))
      else if (first) faults.push(writtenTwice(pair, first))
      else seen.set(pair.key, pair)
    }
    return { kind: 'map', pairs: [...seen.values()], start, end }
  }
  return { faults, count, map }
}

function refusedKey({ key, keySpan }: Pair): SyntaxFault {
  return {
    code: 'frontmatter/key-refused',
    message: `The key \`${key}\` is not allowed: it means something else to JavaScript.`,
    hint: 'Choose another name.',
    ...keySpan,
  }
}

function writtenTwice({ key, keySpan }: Pair, first: Pair): SyntaxFault {
  return {
    code: 'frontmatter/key-twice',
    message: `The key \`${key}\` is written twice; the first one counts.`,
    hint: 'Keep one of the two.',
    related: { ...first.keySpan, message: 'the first one' },
    ...keySpan,
  }
}

/** The same node again, counted: an alias stands for a copy, so that the data stays a tree. */
export function countAgain(builder: TreeBuilder, node: DataNode, depth: number): void {
  builder.count(depth, node)
  if (node.kind === 'list') {
    for (const item of node.items) countAgain(builder, item, depth + 1)
  } else if (node.kind === 'map') {
    for (const { value } of node.pairs) countAgain(builder, value, depth + 1)
  }
}
