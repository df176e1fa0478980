import { type Diagnostic, type Reported, sortDiagnostics } from '@octavo/diagnostics'
import type { StandardSchemaV1 } from '@standard-schema/spec'
import type { Fingerprinted } from './content-issue.ts'
import { decode } from './decode.ts'
import { createPlaces, type Entry } from './entry.ts'
import { explainIssues } from './explain-issues.ts'
import { defaultLimits, type FrontMatterLimits } from './front-matter/limits.ts'
import { parseFrontMatter } from './front-matter/parse.ts'
import { type SplitFile, splitFile } from './front-matter/split.ts'
import { emptyRoot, type ParsedTree } from './front-matter/tree.ts'
import { identityOf } from './identity.ts'
import { faultDiagnostic, issueDiagnostic, type ParsedFile } from './issue-diagnostic.ts'
import { type Shape, shapeOf } from './schema-shape.ts'
import type { Source } from './source-file.ts'
import { validate } from './validate.ts'

/** How {@link collection} reads files. */
export interface CollectionOptions<Schema extends StandardSchemaV1> {
  readonly source: Source
  /** Any Standard Schema: zod, valibot, arktype, {@link blogPost}. */
  readonly schema: Schema
  /** Endings of the files that are entries, in lower case. Default `['.md', '.markdown']`. */
  readonly extensions?: readonly string[]
  /**
   * Whether each file should have an `id` of its own: `expected` reports the ones without, `optional` does not.
   * Default `expected`.
   */
  readonly ids?: 'expected' | 'optional'
  /** What front matter may be at most. */
  readonly limits?: Partial<FrontMatterLimits>
}

/** Files of one kind: where they come from, and how one of them becomes an entry. */
export interface Collection<Data> {
  readonly source: Source
  /** Whether the file at this path is an entry, by its ending. Others stand beside the entries. */
  readonly accepts: (path: string) => boolean
  /**
   * One file as an entry. `undefined` when nothing could be made of it; then a diagnostic says why.
   * Depends on nothing but its arguments, so that results can be cached by the file's bytes.
   */
  readonly parse: (
    path: string,
    content: string | Uint8Array,
  ) => Promise<Reported<Entry<Data> | undefined>>
  /** Equal fingerprints parse equal files to equal entries. `undefined` when the schema has none. */
  readonly fingerprint: string | undefined
}

/** Describes a collection; reads nothing yet. */
export function collection<Schema extends StandardSchemaV1>(
  options: CollectionOptions<Schema>,
): Collection<StandardSchemaV1.InferOutput<Schema>> {
  const { source, schema, extensions = ['.md', '.markdown'], ids = 'expected' } = options
  assertOptions(options)
  const limits = { ...defaultLimits, ...options.limits }
  const shape = shapeOf(schema)
  const settings: ParseSettings = { schema, shape, idsExpected: ids === 'expected', limits }
  const { fingerprint } = schema as Fingerprinted
  return {
    source,
    accepts: (path) => extensions.some((extension) => path.toLowerCase().endsWith(extension)),
    parse: (path, content) => parseEntry(path, content, settings),
    fingerprint: fingerprint && JSON.stringify([fingerprint, extensions, ids, limits]),
  }
}

interface ParseSettings {
  readonly schema: StandardSchemaV1
  readonly shape: Shape | undefined
  readonly idsExpected: boolean
  readonly limits: FrontMatterLimits
}

async function parseEntry<Data>(
  path: string,
  content: string | Uint8Array,
  { schema, shape, idsExpected, limits }: ParseSettings,
): Promise<Reported<Entry<Data> | undefined>> {
  const { value: text, diagnostics: decoding } = decode(path, content)
  const split = splitFile(text)
  const { frontMatter, body, bodyLine } = split
  const tree = frontMatter ? parseFrontMatter(frontMatter, limits) : noFrontMatter
  const placeOf = frontMatter && createPlaces(frontMatter)
  const faults = placeOf
    ? tree.faults.map((fault) => faultDiagnostic(fault, path, placeOf))
    : fenceFault(split, path)
  const broken = faults.some(({ severity }) => severity === 'error')
  const { value, hasValue, issues } = await validate(schema, tree.root, { path, broken })
  const file: ParsedFile = { path, root: tree.root, frontMatter, placeOf }
  const identity = identityOf(file, idsExpected && !broken)
  const explained = explainIssues(issues, tree.root, shape)
  const isLenient = issues.length > 0 && hasValue
  const diagnostics = sortDiagnostics([
    ...decoding,
    ...faults,
    ...identity.diagnostics,
    // When the writing is at fault, "title is missing" would only hide it.
    ...(broken && !isLenient ? [] : explained.map((issue) => issueDiagnostic(issue, file))),
  ])
  if (!hasValue || (broken && !isLenient)) return { value: undefined, diagnostics }
  const entry: Entry<Data> = {
    path,
    id: identity.value,
    data: value as Data,
    body,
    bodyLine,
    ...(frontMatter && { frontMatter }),
  }
  return { value: entry, diagnostics }
}

const noFrontMatter: ParsedTree = { root: emptyRoot, faults: [] }

function fenceFault({ fault }: SplitFile, path: string): readonly Diagnostic[] {
  if (!fault) return []
  const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 4 } }
  const common = { severity: 'error', file: path, range } as const
  if (fault === 'unclosed') {
    const message = 'The front matter is opened here and closed nowhere.'
    return [
      {
        ...common,
        code: 'frontmatter/unclosed',
        message,
        hint: 'Close it with `---` alone on a line.',
      },
    ]
  }
  const message = 'The front matter is in a language that is not read; nothing in it was run.'
  const hint = 'Write it as YAML (`---`), TOML (`+++`) or JSON.'
  return [{ ...common, code: 'frontmatter/language', message, hint }]
}

function assertOptions({ schema, source }: CollectionOptions<StandardSchemaV1>): void {
  if (typeof schema?.['~standard']?.validate !== 'function') {
    throw new TypeError(
      `@octavo/content: collection needs a schema with a "~standard" property (zod, valibot, arktype, blogPost()), got ${typeof schema}`,
    )
  }
  const isSource =
    source && (Symbol.iterator in Object(source) || Symbol.asyncIterator in Object(source))
  if (!isSource || typeof source === 'string') {
    throw new TypeError(
      `@octavo/content: collection needs a source to iterate over (an array of files, folder(…)), got ${typeof source}`,
    )
  }
}
