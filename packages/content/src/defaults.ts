import type { Diagnostic, Range, Reported } from '@octavo/diagnostics'
import { createPlaces } from './entry.ts'
import { defaultLimits } from './front-matter/limits.ts'
import { parseFrontMatter } from './front-matter/parse.ts'
import type { FrontMatter, FrontMatterFormat } from './front-matter/split.ts'
import {
  type DataNode,
  type KeyPath,
  type MapNode,
  type Pair,
  type PlacePart,
  spanAt,
} from './front-matter/tree.ts'
import { faultDiagnostic } from './issue-diagnostic.ts'

/** Values for the entries of a folder and the folders in it. Plain data. */
export interface FolderDefaults {
  /** `posts/de`; the root is the empty text. `team` does not reach `teams`. */
  readonly folder: string
  /** The values as they are written. */
  readonly frontMatter: FrontMatter
  /** Where they are written; without it they come from code. */
  readonly file?: string
  /** Keys whose lists are put before the entry's own list instead of being replaced by it. */
  readonly append: readonly string[]
}

/** How a folder's values meet those of an entry. */
export interface DefaultsOptions {
  /** See {@link FolderDefaults.append}. Default: none, the nearest value replaces the others. */
  readonly append?: readonly string[]
}

/** Defaults from code: `defaultsFor('posts/de', { lang: 'de' })`. */
export function defaultsFor(
  folder: string,
  values: Readonly<Record<string, unknown>>,
  { append = [] }: DefaultsOptions = {},
): FolderDefaults {
  const text = JSON.stringify(values)
  return { folder: trimmed(folder), frontMatter: { format: 'json', text, line: 1 }, append }
}

const formats: Readonly<Record<string, FrontMatterFormat>> = {
  yaml: 'yaml',
  yml: 'yaml',
  toml: 'toml',
  json: 'json',
}

/**
 * Defaults from a file in the folder they are for: `posts/de/_defaults.yaml` (or `.toml`, `.json`).
 */
export function readDefaults(
  path: string,
  text: string,
  { append = [] }: DefaultsOptions = {},
): Reported<FolderDefaults> {
  const format = formats[path.slice(path.lastIndexOf('.') + 1).toLowerCase()]
  if (!format) {
    throw new TypeError(
      `@octavo/content: readDefaults knows .yaml, .yml, .toml and .json, got ${JSON.stringify(path)}`,
    )
  }
  const frontMatter: FrontMatter = { format, text: text.replace(/^\uFEFF/, ''), line: 1 }
  const placeOf = createPlaces(frontMatter)
  const diagnostics: readonly Diagnostic[] = parseFrontMatter(
    frontMatter,
    defaultLimits,
  ).faults.map((fault) => faultDiagnostic(fault, path, placeOf))
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
  return { value: { folder, frontMatter, file: path, append }, diagnostics }
}

/** Whose value it is: a folder's, or (`undefined`) the entry's own. */
export type Origin = FolderDefaults | undefined

/** The front matter of an entry with the defaults of its folders. */
export interface Merged {
  readonly root: MapNode
  /** Whose the value at a path is. Only for paths that are in `root`. */
  readonly originOf: (path: KeyPath) => Origin
}

/** Defaults of a folder, parsed once for all entries. */
export interface Layer {
  readonly origin: FolderDefaults
  readonly root: MapNode
}

/** The farthest folder first. */
export function parseDefaults(defaults: readonly FolderDefaults[]): readonly Layer[] {
  return defaults
    .map((origin) => ({ origin, root: parseFrontMatter(origin.frontMatter, defaultLimits).root }))
    .sort((a, b) => a.origin.folder.length - b.origin.folder.length)
}

/**
 * Merges key by key, the nearest folder over the farther ones, the entry over all. An empty value
 * counts: it clears a default.
 */
export function mergeDefaults(own: MapNode, path: string, defaults: readonly Layer[]): Merged {
  const layers = defaults.filter(({ origin }) => reaches(origin.folder, path))
  if (layers.length === 0) return { root: own, originOf: () => undefined }
  const merged = new Map<string, { readonly pair: Pair; readonly origins: readonly Origin[] }>()
  const append = new Set(layers.flatMap(({ origin }) => origin.append))
  for (const { origin, root } of [...layers, { origin: undefined, root: own }]) {
    for (const pair of root.pairs) {
      const before = append.has(pair.key) ? merged.get(pair.key) : undefined
      merged.set(pair.key, joined(pair, origin, before))
    }
  }
  const pairs = [...merged.values()].map(({ pair }) => pair)
  const originOf = ([key, index]: KeyPath): Origin => {
    const origins = merged.get(String(key))?.origins ?? []
    return typeof index === 'number' ? origins[index] : origins.at(-1)
  }
  return { root: { ...own, pairs }, originOf }
}

function joined(
  pair: Pair,
  origin: Origin,
  before?: { readonly pair: Pair; readonly origins: readonly Origin[] },
): { readonly pair: Pair; readonly origins: readonly Origin[] } {
  const items = itemsOf(pair.value)
  const first = before && itemsOf(before.pair.value)
  if (!before || !first || !items) {
    return { pair, origins: Array(items?.length || 1).fill(origin) }
  }
  const { start, end } = pair.value
  const value: DataNode = { kind: 'list', items: [...first, ...items], start, end }
  const origins = [...before.origins.slice(0, first.length), ...items.map(() => origin)]
  return { pair: { ...pair, value }, origins }
}

function itemsOf(node: DataNode): readonly DataNode[] | undefined {
  return node.kind === 'list' ? node.items : undefined
}

function reaches(folder: string, path: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`)
}

function trimmed(folder: string): string {
  return folder.replace(/^\.?\/+|\/+$/g, '')
}

/** Where a value of an entry comes from. */
export type Provenance =
  | { readonly from: 'file'; readonly file: string; readonly range: Range }
  | {
      readonly from: 'defaults'
      readonly folder: string
      readonly file?: string
      readonly range?: Range
    }
  /** Written nowhere: a default of the schema, or something it made of other values. */
  | { readonly from: 'schema' }

/** Where the value (or key) at a path of an entry's front matter comes from. */
export function provenanceAt(
  entry: { readonly path: string; readonly frontMatter?: FrontMatter | undefined },
  { root, originOf }: Merged,
  path: KeyPath,
  part: PlacePart,
): Provenance {
  const span = spanAt(root, path, part)
  if (!span || path.length === 0) return { from: 'schema' }
  const origin = originOf(path)
  if (origin) {
    const { folder, file, frontMatter } = origin
    if (file === undefined) return { from: 'defaults', folder }
    return { from: 'defaults', folder, file, range: createPlaces(frontMatter)(span) }
  }
  if (!entry.frontMatter) return { from: 'schema' }
  return { from: 'file', file: entry.path, range: createPlaces(entry.frontMatter)(span) }
}
