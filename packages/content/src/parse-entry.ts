import { type Diagnostic, type Reported, sortDiagnostics } from '@octavo/diagnostics'
import type { StandardSchemaV1 } from '@standard-schema/spec'
import type { ContentIssue } from './content-issue.ts'
import { decode } from './decode.ts'
import { type Layer, type Merged, mergeDefaults } from './defaults.ts'
import { createPlaces, type Entry } from './entry.ts'
import { explainIssues } from './explain-issues.ts'
import type { FrontMatterLimits } from './front-matter/limits.ts'
import { parseFrontMatter } from './front-matter/parse.ts'
import { type FrontMatter, type SplitFile, splitFile } from './front-matter/split.ts'
import { emptyRoot, type MapNode, type ParsedTree } from './front-matter/tree.ts'
import { identityOf } from './identity.ts'
import {
  createLocate,
  faultDiagnostic,
  issueDiagnostic,
  type ParsedFile,
} from './issue-diagnostic.ts'
import type { Shape } from './schema-shape.ts'
import { validate } from './validate.ts'

/** What is the same for all files of a collection. */
export interface ParseSettings {
  readonly schema: StandardSchemaV1
  readonly shape: Shape | undefined
  readonly idsExpected: boolean
  readonly limits: FrontMatterLimits
  readonly defaults: readonly Layer[]
}

/** One file: bytes to text, text to front matter and body, front matter to data. */
export async function parseEntry<Data>(
  path: string,
  content: string | Uint8Array,
  { schema, shape, idsExpected, limits, defaults }: ParseSettings,
): Promise<Reported<Entry<Data> | undefined>> {
  const { value: text, diagnostics: decoding } = decode(path, content)
  const split = splitFile(text)
  const { frontMatter, body, bodyLine } = split
  const tree = frontMatter ? parseFrontMatter(frontMatter, limits) : noFrontMatter
  const faults = frontMatter ? placed(tree, path, frontMatter) : fenceFault(split, path)
  const broken = faults.some(({ severity }) => severity === 'error')
  const merged = mergeDefaults(tree.root, path, defaults)
  const { value, hasValue, issues } = await validate(schema, merged.root, { path, broken })
  const own = parsedFile(path, tree.root, frontMatter)
  const identity = identityOf(own, idsExpected && !broken)
  const explained = explainIssues(issues, merged.root, shape)
  const isLenient = issues.length > 0 && hasValue
  const file = withDefaults(own, merged)
  const toDiagnostic = (issue: ContentIssue) => issueDiagnostic(issue, file)
  const diagnostics = sortDiagnostics([
    ...decoding,
    ...faults,
    ...identity.diagnostics,
    // When the writing is at fault, "title is missing" would only hide it.
    ...(broken && !isLenient ? [] : elsewhere(explained.map(toDiagnostic), faults)),
  ])
  if (!hasValue || (broken && !isLenient)) return { value: undefined, diagnostics }
  const entry: Entry<Data> = {
    path,
    id: identity.value,
    data: value as Data,
    body,
    bodyLine,
    ...(frontMatter && !isBeyondLimits(tree) && { frontMatter }),
  }
  return { value: entry, diagnostics }
}

/**
 * Without those on the lines of a fault of the writing: they are about what the parser made of it.
 */
function elsewhere(
  diagnostics: readonly Diagnostic[],
  faults: readonly Diagnostic[],
): readonly Diagnostic[] {
  const lines = new Set(
    faults.flatMap(({ severity, range }) =>
      severity === 'error' && range ? [range.start.line] : [],
    ),
  )
  return diagnostics.filter(
    ({ code, range }) => code === 'frontmatter/held-back' || !range || !lines.has(range.start.line),
  )
}

function placed(
  { faults }: ParsedTree,
  path: string,
  frontMatter: FrontMatter,
): readonly Diagnostic[] {
  const placeOf = createPlaces(frontMatter)
  return faults.map((fault) => faultDiagnostic(fault, path, placeOf))
}

function parsedFile(path: string, root: MapNode, frontMatter: FrontMatter | undefined): ParsedFile {
  const locate = frontMatter ? createLocate(path, root, frontMatter) : () => undefined
  return { path, root, locate }
}

/** A value that comes from a folder's defaults is at fault where it is written. */
function withDefaults(own: ParsedFile, { root, originOf }: Merged): ParsedFile {
  const locate: ParsedFile['locate'] = (path, part) => {
    const origin = path.length > 0 ? originOf(path) : undefined
    if (!origin) return own.locate(path, part)
    if (origin.file === undefined) return undefined
    return createLocate(origin.file, root, origin.frontMatter)(path, part)
  }
  return { path: own.path, root, locate }
}

function isBeyondLimits({ faults }: ParsedTree): boolean {
  return faults.some(({ code }) => code === 'frontmatter/limit')
}

const noFrontMatter: ParsedTree = { root: emptyRoot, faults: [] }

const fenceFaults = {
  unclosed: {
    code: 'frontmatter/unclosed',
    message: 'The front matter is opened here and closed nowhere.',
    hint: 'Close it with `---` alone on a line.',
  },
  language: {
    code: 'frontmatter/language',
    message: 'The front matter is in a language that is not read; nothing in it was run.',
    hint: 'Write it as YAML (`---`), TOML (`+++`) or JSON.',
  },
  late: {
    code: 'frontmatter/late',
    message: 'The front matter does not begin on the first line, so it is taken as text.',
    hint: 'Take out the lines before it.',
  },
} as const

function fenceFault(
  { fault, faultLine: line = 1 }: SplitFile,
  file: string,
): readonly Diagnostic[] {
  if (!fault) return []
  const range = { start: { line, column: 1 }, end: { line, column: 4 } }
  return [{ ...fenceFaults[fault], severity: 'error', file, range }]
}
