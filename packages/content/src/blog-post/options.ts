import type { StandardSchemaV1 } from '@standard-schema/spec'
import { knownKeys, shapeOf } from '../schema-shape.ts'

/** Where in a post a value can go. */
export type PostField = (typeof postFields)[number]

/** How {@link blogPost} fits a blog that was written for another tool. */
export interface BlogPostOptions {
  /**
   * Keys of this blog and the fields they mean: `{ redirect_from: 'aliases', image_alt: 'image.alt'
   * }`. Where the field's own name is there too and not empty, it counts.
   */
  readonly rename?: Readonly<Record<string, PostField>>
  /** Keys that are known and not needed, so that nobody is told about them. */
  readonly ignore?: readonly string[]
  /**
   * Where the date comes from when the front matter has none: `file-name` reads
   * `2026-01-05-title.md`. Default `none`.
   */
  readonly dateFrom?: 'none' | 'file-name'
}

/** Fields of one's own beside those of the ready-made schema. */
export interface ExtendOption<Extra> {
  /**
   * A schema for the keys that are not a post's: `z.object({ rating: z.number().optional() })`.
   * What it gives is merged into the post. It is not lenient: where it refuses, there is no entry.
   */
  readonly extend?: StandardSchemaV1<unknown, Extra>
}

/** The options, complete. */
export interface PostSettings {
  /** Front matter keys of each field, its own name first. */
  readonly keysOf: ReadonlyMap<PostField, readonly string[]>
  readonly known: ReadonlySet<string>
  /** Keys of the extension; `undefined` when it cannot name them, so that any key may be its. */
  readonly extended: ReadonlySet<string> | undefined
  readonly dateFrom: 'none' | 'file-name'
}

export const postFields = [
  'id',
  'title',
  'description',
  'date',
  'updated',
  'draft',
  'unlisted',
  'expires',
  'tags',
  'categories',
  'authors',
  'series',
  'series.name',
  'series.part',
  'image',
  'image.src',
  'image.alt',
  'image.caption',
  'image.credit',
  'slug',
  'permalink',
  'aliases',
  'lang',
  'translationOf',
  'related',
  'related.pin',
  'related.exclude',
] as const

export function resolveOptions(
  { rename = {}, ignore = [], dateFrom = 'none', extend }: BlogPostOptions & ExtendOption<unknown>,
  fields: readonly PostField[],
): PostSettings {
  const keysOf = new Map<PostField, readonly string[]>(
    fields.map((field) => [field, field.includes('.') ? [] : [field]]),
  )
  for (const [key, field] of Object.entries(rename)) {
    keysOf.set(field, [...(keysOf.get(field) ?? []), key])
  }
  const known = new Set([...[...keysOf.values()].flat(), ...ignore])
  const extended = extend ? knownKeys(shapeOf(extend)) : []
  return { keysOf, known, extended: extended && new Set(extended), dateFrom }
}

export function assertOptions(
  { rename = {}, dateFrom }: BlogPostOptions,
  fields: readonly PostField[],
  name: string,
): void {
  for (const [key, field] of Object.entries(rename)) {
    if (fields.includes(field)) continue
    throw new TypeError(
      `@octavo/content: ${name} cannot rename "${key}" to "${field}"; fields are ${fields.join(', ')}`,
    )
  }
  if (dateFrom === undefined || dateFrom === 'none' || dateFrom === 'file-name') return
  throw new TypeError(
    `@octavo/content: dateFrom of ${name} is "none" or "file-name", got ${JSON.stringify(dateFrom)}`,
  )
}
