import { type Diagnostic, nearest, type Reported, sortDiagnostics } from '@octavo/diagnostics'
import type { Placed, PostId } from './entry.ts'
import { createPlaces } from './entry.ts'
import { nameFromPath } from './file-name.ts'
import { acceptedLimits } from './front-matter/limits.ts'
import { parseFrontMatter } from './front-matter/parse.ts'
import { spanAt } from './front-matter/tree.ts'
import { writeScalar } from './front-matter/write-scalar.ts'
import { topOfFile } from './issue-diagnostic.ts'

/** What can be referred to. Every entry can. */
export interface Target {
  readonly id: PostId
  readonly path: string
}

/** Finds entries by what other entries call them. */
export interface Reference<E> {
  /** What it points at, in the words of a message: `author`. */
  readonly noun: string
  /** The entry with this id, else with this path, else the only one with this file name. */
  readonly get: (name: string) => E | undefined
  /** The names that would be found, for suggestions. */
  readonly names: readonly string[]
}

/** A reference to entries of another collection, or of the same one. */
export function ref<E extends Target>(entries: readonly E[], noun: string): Reference<E> {
  const byName = new Map<string, E | undefined>()
  const shortNames = entries.map((entry): [string, E] => [nameFromPath(entry.path), entry])
  for (const [name, entry] of shortNames) {
    byName.set(name, byName.has(name) ? undefined : entry) // a name of two files names neither
  }
  for (const entry of entries) byName.set(entry.path, entry)
  for (const entry of entries) byName.set(entry.id, entry)
  const names = [...byName].flatMap(([name, entry]) => (entry ? [name] : []))
  return { noun, get: (name) => byName.get(name.trim()), names }
}

/**
 * Checks the fields of entries that name others, by dotted paths in their data: `{ authors:
 * ref(authors, 'author'), 'related.pin': ref(posts, 'post') }`. A name that nothing has is an error
 * at its place, with the one that may be meant. Gives back the entries as they are; look the others
 * up with {@link Reference.get}.
 */
export function checkReferences<E extends Placed & { readonly data: object }>(
  entries: readonly E[],
  fields: Readonly<Record<string, Reference<unknown>>>,
): Reported<readonly E[]> {
  const diagnostics = entries.flatMap((entry) =>
    Object.entries(fields).flatMap(([field, reference]) =>
      namesAt(entry.data, field)
        .filter(({ name }) => reference.get(name) === undefined)
        .map((dangling) => danglingName(entry, dangling, reference)),
    ),
  )
  return { value: entries, diagnostics: sortDiagnostics(diagnostics) }
}

interface Named {
  readonly name: string
  readonly path: readonly (string | number)[]
}

function namesAt(data: object, field: string): readonly Named[] {
  const keys = field.split('.')
  const value = keys.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
    data,
  )
  if (typeof value === 'string') return [{ name: value, path: keys }]
  if (!Array.isArray(value)) return []
  return value.flatMap((name, index) =>
    typeof name === 'string' ? [{ name, path: [...keys, index] }] : [],
  )
}

function danglingName(
  { path: file, frontMatter }: Placed,
  { name, path }: Named,
  { noun, names }: Reference<unknown>,
): Diagnostic {
  const root = frontMatter && parseFrontMatter(frontMatter, acceptedLimits).root
  const exact = root && spanAt(root, path, 'value')
  const span = exact ?? (root && spanAt(root, path.slice(0, -1), 'value'))
  const range = (frontMatter && span && createPlaces(frontMatter)(span)) ?? topOfFile
  const meant = nearest(name, names)
  const written = frontMatter && exact && frontMatter.text.slice(exact.start, exact.end)
  return {
    code: 'reference/dangling',
    severity: 'error',
    message: `There is no ${noun} "${name}".`,
    file,
    range,
    hint: meant === undefined ? `Add the ${noun}, or take the name out.` : `Is "${meant}" meant?`,
    ...(meant !== undefined &&
      written !== undefined && {
        fix: {
          title: `Write "${meant}"`,
          edits: [
            { file, range, text: writeScalar(meant, written, frontMatter?.format ?? 'yaml') },
          ],
        },
      }),
  }
}
