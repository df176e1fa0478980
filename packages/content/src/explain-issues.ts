import { nearest } from '@octavo/diagnostics'
import type { ContentIssue } from './content-issue.ts'
import {
  type DataNode,
  type KeyPath,
  type MapNode,
  nodeAt,
  readingKey,
} from './front-matter/tree.ts'
import { knownKeys, type Shape, shapeAt } from './schema-shape.ts'
import { pathOf } from './validate.ts'

/**
 * The issues of a schema with what a reader of the file needs besides: which key is meant, what to
 * add, what to write. Keys that the schema passes over in silence are reported when they are a slip
 * away from one it knows.
 */
export function explainIssues(
  issues: readonly ContentIssue[],
  root: MapNode,
  shape: Shape | undefined,
): readonly ContentIssue[] {
  const explained = issues
    .flatMap(oneForEachKey)
    .map((issue) => (issue.code === undefined ? explain(issue, root, shape) : issue))
  const reported = new Set(explained.map((issue) => readingKey(pathOf(issue))))
  const slips = misspelledKeys(root, [], shape).filter(
    ({ path = [] }) => !reported.has(readingKey(path as KeyPath)),
  )
  return [...explained, ...slips]
}

/** zod names all unknown keys of a map in one issue at the map. */
function oneForEachKey(issue: ContentIssue): readonly ContentIssue[] {
  const { keys } = issue as { readonly keys?: unknown }
  if (!Array.isArray(keys) || !keys.every((key) => typeof key === 'string')) return [issue]
  return keys.map((key) => ({ message: 'Unknown key.', path: [...pathOf(issue), key] }))
}

function explain(issue: ContentIssue, root: MapNode, shape: Shape | undefined): ContentIssue {
  const path = pathOf(issue)
  const key = path.at(-1)
  const parent = nodeAt(root, path.slice(0, -1))
  const node = nodeAt(root, path)
  if (typeof key !== 'string' || parent?.kind !== 'map') return withChoice(issue, node, shape, path)
  const known = knownKeys(shapeAt(shape, path.slice(0, -1)))
  if (!node) return { ...issue, hint: missingHint(key, parent, known), part: 'key' }
  if (known && !known.includes(key)) return unknownKey(issue, key, parent, known)
  return withChoice(issue, node, shape, path)
}

function missingHint(key: string, parent: MapNode, known: readonly string[] | undefined): string {
  const unknown = parent.pairs.map((pair) => pair.key).filter((name) => !known?.includes(name))
  const slip = known && nearest(key, unknown)
  return slip === undefined ? `Add \`${key}: …\`.` : `Is \`${slip}\` meant as \`${key}\`?`
}

function unknownKey(
  issue: ContentIssue,
  key: string,
  parent: MapNode,
  known: readonly string[],
): ContentIssue {
  const present = new Set(parent.pairs.map((pair) => pair.key))
  const meant = nearest(
    key,
    known.filter((name) => !present.has(name)),
  )
  const common = { ...issue, code: 'frontmatter/unknown-key', part: 'key' } as const
  if (meant === undefined) {
    const hint = `Known here: ${known.toSorted().join(', ')}.`
    return { ...common, message: `The key \`${key}\` is not known.`, hint }
  }
  return {
    ...common,
    message: `The key \`${key}\` is not known. Is \`${meant}\` meant?`,
    hint: `Write \`${meant}\`.`,
    replacement: { title: `Rename the key to \`${meant}\``, text: meant },
  }
}

/** Of a fixed set of texts, the one that differs only by case or a slip. */
function withChoice(
  issue: ContentIssue,
  node: DataNode | undefined,
  shape: Shape | undefined,
  path: KeyPath,
): ContentIssue {
  const choices = shapeAt(shape, path)?.enum?.filter((choice) => typeof choice === 'string')
  if (!choices || node?.kind !== 'scalar' || typeof node.value !== 'string') return issue
  const meant = nearest(node.value, choices)
  if (meant === undefined) return { ...issue, hint: `One of: ${choices.join(', ')}.` }
  return {
    ...issue,
    hint: `Is \`${meant}\` meant?`,
    replacement: { title: `Write \`${meant}\``, text: meant },
  }
}

function misspelledKeys(
  node: DataNode | undefined,
  path: KeyPath,
  shape: Shape | undefined,
): readonly ContentIssue[] {
  if (!shape || !node) return []
  if (node.kind === 'list') {
    return node.items.flatMap((item, index) =>
      misspelledKeys(item, [...path, index], shapeAt(shape, [index])),
    )
  }
  if (node.kind !== 'map') return []
  const known = knownKeys(shape)
  return node.pairs.flatMap(({ key, value }) => {
    const inner = misspelledKeys(value, [...path, key], shapeAt(shape, [key]))
    if (!known || known.includes(key)) return inner
    const issue = unknownKey({ message: '', path: [...path, key] }, key, node, known)
    return issue.replacement ? [{ ...issue, severity: 'warning' }, ...inner] : inner
  })
}
