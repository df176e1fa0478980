import { type AST, ParseError, parseTOML } from 'toml-eslint-parser'
import { createTreeBuilder, type TreeBuilder } from './builder.ts'
import type { FrontMatterLimits } from './limits.ts'
import {
  type DataNode,
  emptyRoot,
  type MapNode,
  type Pair,
  type ParsedTree,
  type Span,
} from './tree.ts'

/** Reads TOML 1.0. Dates stay as they are written. */
export function parseToml(text: string, limits: FrontMatterLimits): ParsedTree {
  const builder = createTreeBuilder(limits)
  try {
    const [top] = parseTOML(text, { tomlVersion: '1.0' }).body
    const reader = { text, builder }
    const root: Draft = { pairs: new Map(), span: { start: 0, end: text.length } }
    for (const node of top?.body ?? []) {
      if (node.type === 'TOMLTable') readTable(node, root, reader)
      else readKeyValue(node, root, 0, reader)
    }
    return { root: finish(root, builder), faults: builder.faults }
  } catch (cause) {
    if (!(cause instanceof ParseError)) throw cause
    const start = Math.min(cause.index, text.length)
    return {
      root: emptyRoot,
      faults: [
        {
          code: 'frontmatter/toml',
          message: `${cause.message}.`,
          hint: 'In TOML every text stands in quotes, and every key once.',
          start,
          end: start,
          cause,
        },
      ],
    }
  }
}

interface Reader {
  readonly text: string
  readonly builder: TreeBuilder
}

/** A map that is still being written: TOML may open it again further down. */
interface Draft {
  readonly pairs: Map<string, { readonly keySpan: Span; value: DataNode | Draft | DraftList }>
  readonly span: Span
}

interface DraftList {
  readonly drafts: Draft[]
  readonly span: Span
}

function readTable(table: AST.TOMLTable, root: Draft, reader: Reader): void {
  const keys = table.key.keys
  let map = root
  keys.forEach((key, index) => {
    const isLast = index === keys.length - 1
    map =
      isLast && table.kind === 'array'
        ? append(map, key, table, reader)
        : open(map, key, index, reader)
  })
  for (const pair of table.body) readKeyValue(pair, map, keys.length, reader)
}

function readKeyValue(node: AST.TOMLKeyValue, into: Draft, depth: number, reader: Reader): void {
  const keys = node.key.keys
  const last = keys.at(-1)
  if (!last) return
  const map = keys
    .slice(0, -1)
    .reduce((outer, key, index) => open(outer, key, depth + index, reader), into)
  const value = readValue(node.value, depth + keys.length, reader)
  map.pairs.set(nameOf(last), { keySpan: spanOf(last), value })
}

/** The map under a key, made when it is new; of a list of tables the last one. */
function open(map: Draft, key: Key, depth: number, reader: Reader): Draft {
  const name = nameOf(key)
  const found = map.pairs.get(name)?.value
  if (found && 'pairs' in found && found.pairs instanceof Map) return found as Draft
  if (found && 'drafts' in found) return found.drafts.at(-1) as Draft
  reader.builder.count(depth + 1, spanOf(key))
  const draft: Draft = { pairs: new Map(), span: spanOf(key) }
  map.pairs.set(name, { keySpan: spanOf(key), value: draft })
  return draft
}

function append(map: Draft, key: Key, table: AST.TOMLTable, reader: Reader): Draft {
  reader.builder.count(table.key.keys.length + 1, spanOf(table))
  const draft: Draft = { pairs: new Map(), span: spanOf(table) }
  const found = map.pairs.get(nameOf(key))?.value
  if (found && 'drafts' in found) found.drafts.push(draft)
  else
    map.pairs.set(nameOf(key), {
      keySpan: spanOf(key),
      value: { drafts: [draft], span: spanOf(key) },
    })
  return draft
}

function finish(draft: Draft, builder: TreeBuilder): MapNode {
  const pairs = [...draft.pairs].map(([key, { keySpan, value }]): Pair => {
    return { key, keySpan, value: finishValue(value, builder) }
  })
  return builder.map(pairs, draft.span)
}

function finishValue(value: DataNode | Draft | DraftList, builder: TreeBuilder): DataNode {
  if ('kind' in value) return value
  if ('drafts' in value) {
    const items = value.drafts.map((draft) => finish(draft, builder))
    return { kind: 'list', items, ...value.span }
  }
  return finish(value, builder)
}

function readValue(node: AST.TOMLContentNode, depth: number, reader: Reader): DataNode {
  const span = spanOf(node)
  reader.builder.count(depth, span)
  if (node.type === 'TOMLArray') {
    return {
      kind: 'list',
      items: node.elements.map((item) => readValue(item, depth + 1, reader)),
      ...span,
    }
  }
  if (node.type === 'TOMLInlineTable') {
    const draft: Draft = { pairs: new Map(), span }
    for (const pair of node.body) readKeyValue(pair, draft, depth, reader)
    return finish(draft, reader.builder)
  }
  return readScalar(node, span, reader.text)
}

function readScalar(node: AST.TOMLValue, span: Span, text: string): DataNode {
  const written = text.slice(span.start, span.end)
  if (node.kind === 'string') return { kind: 'scalar', value: node.value, ...span }
  if (node.kind === 'boolean')
    return { kind: 'scalar', value: node.value, otherwise: written, ...span }
  if (node.kind === 'integer' || node.kind === 'float') {
    const value = node.value
    if (String(value) === written) return { kind: 'scalar', value, otherwise: written, ...span }
    return { kind: 'scalar', value: written, otherwise: value, ...span }
  }
  return { kind: 'scalar', value: written, ...span }
}

type Key = AST.TOMLBare | AST.TOMLQuoted

function nameOf(key: Key): string {
  return key.type === 'TOMLBare' ? key.name : key.value
}

function spanOf(node: { readonly range: readonly [number, number] }): Span {
  return { start: node.range[0], end: node.range[1] }
}
