/** Offsets into the front matter's text, in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A value as it is written, the same for YAML, TOML and JSON. */
export type DataNode = ScalarNode | ListNode | MapNode

export interface ScalarNode extends Span {
  readonly kind: 'scalar'
  readonly value: string | number | boolean | null
  /**
   * The other way to read it: `1.10` is text that may be a number, `10` a number that may be text.
   */
  readonly otherwise?: string | number | boolean
}

export interface ListNode extends Span {
  readonly kind: 'list'
  readonly items: readonly DataNode[]
}

export interface MapNode extends Span {
  readonly kind: 'map'
  readonly pairs: readonly Pair[]
}

export interface Pair {
  readonly key: string
  readonly keySpan: Span
  readonly value: DataNode
}

/** A fault of the writing, at its place in the front matter's text. */
export interface SyntaxFault extends Span {
  readonly code: string
  /** A `warning` when the text was read all the same. Default `error`. */
  readonly severity?: 'error' | 'warning'
  readonly message: string
  readonly hint?: string
  readonly related?: Span & { readonly message: string }
  readonly fix?: {
    readonly title: string
    readonly edits: readonly (Span & { readonly text: string })[]
  }
  readonly cause?: unknown
}

/** What a format's parser gives: always a tree, if an empty one. */
export interface ParsedTree {
  readonly root: MapNode
  readonly faults: readonly SyntaxFault[]
}

export type KeyPath = readonly (string | number)[]

/** Which part of a pair is meant. */
export type PlacePart = 'key' | 'value'

export const emptyRoot: MapNode = { kind: 'map', pairs: [], start: 0, end: 0 }

/**
 * How to read the scalars of some paths instead: the other way, or as if the key were not there.
 */
export type Readings = ReadonlyMap<string, Reading>

export type Reading = { readonly value: unknown } | 'absent'

/** The key of a path in {@link Readings}. */
export function readingKey(path: KeyPath): string {
  return path.map((segment) => `\0${segment}`).join('')
}

/** The tree as plain data. */
export function toData(node: DataNode, readings?: Readings, at = ''): unknown {
  if (node.kind === 'scalar') {
    const reading = readings?.get(at)
    return typeof reading === 'object' ? reading.value : node.value
  }
  if (node.kind === 'list') {
    return node.items.map((item, index) => toData(item, readings, readings && `${at}\0${index}`))
  }
  const data: Record<string, unknown> = {}
  for (const { key, value } of node.pairs) {
    const path = readings && `${at}\0${key}`
    if (path !== undefined && readings?.get(path) === 'absent') continue
    data[key] = toData(value, readings, path)
  }
  return data
}

/** The node at a path, or `undefined` when there is none. */
export function nodeAt(root: DataNode, path: KeyPath): DataNode | undefined {
  let node: DataNode | undefined = root
  for (const segment of path) {
    if (node?.kind === 'list') node = node.items[Number(segment)]
    else if (node?.kind === 'map') node = pairAt(node, String(segment))?.value
    else return undefined
  }
  return node
}

/** The stretch of a key or a value at a path, or `undefined` when there is none. */
export function spanAt(root: DataNode, path: KeyPath, part: PlacePart): Span | undefined {
  const node = nodeAt(root, path)
  if (part === 'value' || !node) return node
  const parent = nodeAt(root, path.slice(0, -1))
  return parent?.kind === 'map' ? pairAt(parent, String(path.at(-1)))?.keySpan : node
}

function pairAt(map: MapNode, key: string): Pair | undefined {
  return map.pairs.find((pair) => pair.key === key)
}
