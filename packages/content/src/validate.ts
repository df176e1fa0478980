import type { StandardSchemaV1 } from '@standard-schema/spec'
import type { ContentIssue, FileContext } from './content-issue.ts'
import {
  type DataNode,
  type KeyPath,
  type MapNode,
  nodeAt,
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
 * Gives the data to the schema. Where it refuses a value that can be read another way (`2015` as text, `1.10` as a
 * number, an empty `image:` as if it were not there), it is asked once more.
 */
export async function validate(
  schema: StandardSchemaV1,
  root: MapNode,
  context: FileContext,
): Promise<Validated> {
  const ask = async (data: unknown) => {
    const result = schema['~standard'].validate(data, { libraryOptions: { octavo: context } })
    return toValidated(result instanceof Promise ? await result : result)
  }
  const first = await ask(toData(root))
  if (first.issues.length === 0 || first.hasValue) return first
  const readings = otherReadings(root, first.issues)
  if (readings.size === 0) return first
  const second = await ask(toData(root, readings))
  return second.issues.length < first.issues.length ? second : first
}

function toValidated(result: StandardSchemaV1.Result<unknown>): Validated {
  const { value, issues } = result as { value?: unknown; issues?: readonly ContentIssue[] }
  // A schema that fails may carry `value: undefined`; only a lenient one carries more.
  const hasValue = !issues || value !== undefined
  return { value, hasValue, issues: issues ?? [] }
}

function otherReadings(root: MapNode, issues: readonly ContentIssue[]) {
  const readings = new Map<string, 'otherwise' | 'absent'>()
  const visit = (node: DataNode, path: KeyPath): void => {
    if (node.kind === 'list') {
      node.items.forEach((item, index) => {
        visit(item, [...path, index])
      })
    } else if (node.kind === 'map') {
      for (const { key, value } of node.pairs) visit(value, [...path, key])
    } else if (node.otherwise !== undefined) readings.set(readingKey(path), 'otherwise')
    else if (node.value === null) readings.set(readingKey(path), 'absent')
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
