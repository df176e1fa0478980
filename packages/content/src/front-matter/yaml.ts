import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Scalar,
  type Pair as YamlPair,
} from 'yaml'
import { countAgain, createTreeBuilder, type TreeBuilder } from './builder.ts'
import type { FrontMatterLimits } from './limits.ts'
import {
  type DataNode,
  emptyRoot,
  type Pair,
  type ParsedTree,
  type Span,
  type SyntaxFault,
} from './tree.ts'
import { type Indented, indentQuotes } from './unindented-quotes.ts'
import { yamlFaults } from './yaml-fault.ts'

/**
 * Reads YAML 1.2: core schema, no tag that constructs anything, no merge keys. One kind of text
 * that is not YAML 1.2 is read all the same, with a warning: quoted texts that go on without
 * indentation.
 */
export function parseYaml(text: string, limits: FrontMatterLimits): ParsedTree {
  const strict = read({ text, limits, original: (offset) => offset })
  if (!strict.faults.some(({ code }) => code === 'frontmatter/yaml')) return strict
  const indented = indentQuotes(text)
  if (!indented) return strict
  const mended = read({ text: indented.text, limits, original: indented.originalOffset })
  if (mended.faults.length > 0) return strict
  return { root: mended.root, faults: [unindentedQuote(indented)] }
}

function unindentedQuote({ inserts }: Indented): SyntaxFault {
  const [{ at }] = inserts
  return {
    code: 'frontmatter/yaml-indent',
    severity: 'warning',
    message: 'A quoted text goes on here at the start of the line; other YAML parsers refuse that.',
    hint: 'Indent the line by two spaces.',
    fix: {
      title: 'Indent the lines of the text',
      edits: inserts.map((insert) => ({ start: insert.at, end: insert.at, text: '  ' })),
    },
    start: at,
    end: at + 1,
  }
}

interface YamlText {
  readonly text: string
  readonly limits: FrontMatterLimits
  /** From offsets in `text` to offsets in the file's front matter. */
  readonly original: (offset: number) => number
}

function read({ text, limits, original }: YamlText): ParsedTree {
  const document = parseDocument(text, {
    uniqueKeys: false, // found by the tree builder, with both places
    prettyErrors: false,
    logLevel: 'silent',
  })
  const builder = createTreeBuilder(limits)
  const reader = { text, original, builder, anchors: new Map<string, DataNode>() }
  builder.faults.push(
    ...yamlFaults(document.errors, text).map((fault) => atOriginal(fault, original)),
  )
  const { contents } = document
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    return { root: emptyRoot, faults: builder.faults }
  }
  const root = readNode(contents, 0, reader)
  if (root.kind === 'map') return { root, faults: builder.faults }
  const { start, end } = root
  builder.faults.push({
    code: 'frontmatter/not-a-map',
    message: 'The front matter is not a list of `key: value` lines.',
    hint: 'Write one `key: value` on each line.',
    start,
    end,
  })
  return { root: emptyRoot, faults: builder.faults }
}

interface Reader {
  readonly text: string
  readonly original: (offset: number) => number
  readonly builder: TreeBuilder
  readonly anchors: Map<string, DataNode>
}

function readNode(node: unknown, depth: number, reader: Reader, at?: Span): DataNode {
  if (isAlias(node)) return readAlias(node, depth, reader)
  const read = readFresh(node, depth, reader, at)
  const anchor = (node as { readonly anchor?: unknown } | null)?.anchor
  if (typeof anchor === 'string') reader.anchors.set(anchor, read)
  return read
}

function readFresh(node: unknown, depth: number, reader: Reader, at?: Span): DataNode {
  const span = spanOf(node, reader) ?? at ?? { start: 0, end: 0 }
  reader.builder.count(depth, span)
  if (isMap(node)) {
    const pairs = node.items.map((pair) => readPair(pair, depth, reader, span))
    return reader.builder.map(pairs, span)
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => readNode(item, depth + 1, reader, span))
    return { kind: 'list', items, ...span }
  }
  return readScalar(node as Scalar | null, span, reader.text)
}

function readPair(pair: YamlPair, depth: number, reader: Reader, at: Span): Pair {
  const keySpan = spanOf(pair.key, reader) ?? at
  const value = readNode(pair.value, depth + 1, reader, { start: keySpan.end, end: keySpan.end })
  if (isScalar(pair.key)) return { key: keyOf(pair.key, reader.text), keySpan, value }
  reader.builder.faults.push({
    code: 'frontmatter/key-not-text',
    message: 'A key must be a word or a quoted text.',
    hint: 'Put the key in quotes.',
    ...keySpan,
  })
  return { key: 'null', keySpan, value }
}

/**
 * An alias stands for a copy at its own place. An anchor around itself is not finished yet, so not
 * known.
 */
function readAlias(alias: Alias, depth: number, reader: Reader): DataNode {
  const span = spanOf(alias, reader) ?? { start: 0, end: 0 }
  const target = reader.anchors.get(alias.source)
  if (!target) {
    reader.builder.faults.push({
      code: 'frontmatter/alias',
      message: `The alias \`*${alias.source}\` has no anchor before it.`,
      hint: `Write the value itself, or mark it with \`&${alias.source}\` further up.`,
      ...span,
    })
    return { kind: 'scalar', value: null, ...span }
  }
  countAgain(reader.builder, target, depth)
  return { ...target, ...span }
}

/**
 * What a number or a boolean would not write back the same way stays text (`0123`, `1.10`, `0x1F`,
 * `True`); the other reading is kept for schemas that insist on it.
 */
function readScalar(scalar: Scalar | null, span: Span, text: string): DataNode {
  const value = scalar?.value
  if (typeof value === 'string') return { kind: 'scalar', value, ...span }
  const written = scalar ? writtenText(scalar, text) : ''
  if (value === null || value === undefined) {
    return { kind: 'scalar', value: null, ...(written && { otherwise: written }), ...span }
  }
  if (typeof value !== 'number' && typeof value !== 'boolean') {
    return { kind: 'scalar', value: written, ...span }
  }
  if (String(value) === written) return { kind: 'scalar', value, otherwise: written, ...span }
  return { kind: 'scalar', value: written, otherwise: value, ...span }
}

function keyOf(key: Scalar, text: string): string {
  return typeof key.value === 'string' ? key.value : writtenText(key, text)
}

function writtenText({ range }: Scalar, text: string): string {
  return range ? text.slice(range[0], range[1]) : ''
}

function spanOf(node: unknown, { original }: Reader): Span | undefined {
  const range = (node as { readonly range?: readonly number[] | null } | null)?.range
  if (!range) return undefined
  return { start: original(range[0] ?? 0), end: original(range[1] ?? 0) }
}

function atOriginal(fault: SyntaxFault, original: (offset: number) => number): SyntaxFault {
  const { fix } = fault
  const place = (span: Span) => ({ start: original(span.start), end: original(span.end) })
  return {
    ...fault,
    ...place(fault),
    ...(fix && {
      fix: { ...fix, edits: fix.edits.map((edit) => ({ ...edit, ...place(edit) })) },
    }),
  }
}
