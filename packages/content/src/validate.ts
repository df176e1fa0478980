import type { StandardSchemaV1 } from '@standard-schema/spec'
import type { ContentIssue, FileContext, LenientResult } from './content-issue.ts'
import { readDate } from './dates/blog-date.ts'
import {
  type DataNode,
  type KeyPath,
  type MapNode,
  nodeAt,
  type Reading,
  readingKey,
  toData,
} from './front-matter/tree.ts'

/** What a schema made of the front matter: a value, issues, or both. */
export interface Validated {
  readonly value?: unknown
  readonly hasValue: boolean
  readonly issues: readonly ContentIssue[]
}

/**
 * Gives the data to the schema. Where it refuses a value that can be read another way (`2015` as
 * text, `1.10` as a number, an empty `image:` as if it were not there), it is asked once more.
 * Where a date in its full form would do, the issue gets that as its replacement.
 */
export async function validate(
  schema: StandardSchemaV1,
  root: MapNode,
  context: FileContext,
): Promise<Validated> {
  const ask = (data: unknown) => askSchema(schema, data, context)
  const first = await ask(toData(root))
  if (first.issues.length === 0 || first.hasValue) return first
  const readings = otherReadings(root, first.issues)
  const second = readings.size > 0 ? await ask(toData(root, readings)) : first
  const better = second.issues.length < first.issues.length ? second : first
  if (better.hasValue) return better
  const dates = datesInFull(root, better.issues)
  if (dates.size === 0) return better
  const mended = await ask(toData(root, new Map([...readings, ...dates])))
  return { ...better, issues: better.issues.map((issue) => withDate(issue, dates, mended.issues)) }
}

/** A schema that throws does so because of this file; the others still load. */
async function askSchema(
  schema: StandardSchemaV1,
  data: unknown,
  context: FileContext,
): Promise<Validated> {
  try {
    const result = schema['~standard'].validate(data, { libraryOptions: { octavo: context } })
    return toValidated(result instanceof Promise ? await result : result)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    const issue: ContentIssue = {
      code: 'frontmatter/schema-threw',
      message: `The schema threw instead of judging: ${why}.`,
      hint: 'Mend the schema; a refusal is an issue, not an exception.',
      cause,
    }
    return { hasValue: false, issues: [issue] }
  }
}

/** Dates that a schema refuses, in the form that {@link readDate} gives them. */
function datesInFull(root: MapNode, issues: readonly ContentIssue[]) {
  const dates = new Map<string, { readonly value: string }>()
  for (const issue of issues) {
    const path = pathOf(issue)
    const node = nodeAt(root, path)
    const text = node?.kind === 'scalar' && typeof node.value === 'string' ? node.value.trim() : ''
    const read = readDate(text)
    if (read && read.value !== text) dates.set(readingKey(path), { value: read.value })
  }
  return dates
}

function withDate(
  issue: ContentIssue,
  dates: ReturnType<typeof datesInFull>,
  stillThere: readonly ContentIssue[],
): ContentIssue {
  const key = readingKey(pathOf(issue))
  const date = dates.get(key)?.value
  if (date === undefined) return issue
  if (stillThere.some((other) => readingKey(pathOf(other)) === key)) return issue
  return { ...issue, replacement: { title: `Write the date as ${date}`, text: date } }
}

function toValidated(result: StandardSchemaV1.Result<unknown>): Validated {
  if (!result.issues) return { value: result.value, hasValue: true, issues: [] }
  const issues = result.issues.map(ownOrStandard)
  // Failures of other libraries may carry a `value` too: the one that they refused.
  const { lenient, value } = result as Partial<LenientResult<unknown>>
  return lenient === true ? { value, hasValue: true, issues } : { hasValue: false, issues }
}

/**
 * Of an issue that is not Octavo's only what the standard says, and the keys that zod does not
 * know.
 */
function ownOrStandard(issue: StandardSchemaV1.Issue): ContentIssue {
  const { code, keys } = issue as { readonly code?: unknown; readonly keys?: unknown }
  if (typeof code === 'string' && code.includes('/')) return issue
  const { message, path } = issue
  return { message, ...(path && { path }), ...(keys !== undefined && { keys }) }
}

function otherReadings(root: MapNode, issues: readonly ContentIssue[]) {
  const readings = new Map<string, Reading>()
  const visit = (node: DataNode, path: KeyPath): void => {
    if (node.kind === 'list') {
      node.items.forEach((item, index) => {
        visit(item, [...path, index])
      })
    } else if (node.kind === 'map') {
      for (const { key, value } of node.pairs) visit(value, [...path, key])
    } else if (node.otherwise !== undefined) {
      readings.set(readingKey(path), { value: node.otherwise })
    } else if (node.value === null) readings.set(readingKey(path), 'absent')
  }
  for (const issue of issues) {
    const path = pathOf(issue)
    const node = nodeAt(root, path)
    if (node) visit(node, path)
  }
  return readings
}

/** The path of an issue as keys and indexes. */
export function pathOf({ path }: StandardSchemaV1.Issue): KeyPath {
  return (path ?? []).map((segment) => {
    const key = typeof segment === 'object' ? segment.key : segment
    return typeof key === 'number' ? key : String(key)
  })
}
