import type { StandardSchemaV1 } from '@standard-schema/spec'
import { knownKeys, shapeOf } from '../schema-shape.ts'

/** Where in a post a value can go. */
export type PostField = (typeof postFields)[number]

/** How {@link blogPost} fits a blog that was written for another tool. */
export interface BlogPostOptions {
  /**
   * Keys of this blog and the fields they mean: `{ redirect_from: 'aliases', image_alt: 'image.alt'
   * }`. Where the field's own name is there too and not empty, it counts; of several dates the
   * latest does, so that no post comes out too early.
   */
  readonly rename?: Readonly<Record<string, PostField>>
  /** Keys that are known and not needed, so that nobody is told about them. */
  readonly ignore?: readonly string[]
  /**
   * Where the date comes from when the front matter has none: `file-name` reads
   * `2026-01-05-title.md`. Default `none`.
   */
  readonly dateFrom?: 'none' | 'file-name'
  /**
   * Where one text falls into the items of `tags` and `categories`: `tags: one two` are two tags to
   * Jekyll, which is `space`. A text with a comma is divided there in either case. Default `comma`.
   */
  readonly splitAt?: 'comma' | 'space'
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
  readonly splitAt: 'comma' | 'space'
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
  options: BlogPostOptions & ExtendOption<unknown>,
  fields: readonly PostField[],
): PostSettings {
  const { rename = {}, ignore = [], dateFrom = 'none', splitAt = 'comma', extend } = options
  const keysOf = new Map<PostField, readonly string[]>(
    fields.map((field) => [field, field.includes('.') ? [] : [field]]),
  )
  for (const [key, field] of Object.entries(rename)) {
    keysOf.set(field, [...(keysOf.get(field) ?? []), key])
  }
  const known = new Set([...[...keysOf.values()].flat(), ...ignore])
  const extended = extend ? knownKeys(shapeOf(extend)) : []
  return { keysOf, known, extended: extended && new Set(extended), dateFrom, splitAt }
}

export function assertOptions(
  { rename = {}, dateFrom = 'none', splitAt = 'comma' }: BlogPostOptions,
  fields: readonly PostField[],
  name: string,
): void {
  for (const [key, field] of Object.entries(rename)) {
    if (fields.includes(field)) continue
    throw new TypeError(
      `@octavo/content: ${name} cannot rename "${key}" to "${field}"; fields are ${fields.join(', ')}`,
    )
  }
  assertOneOf('dateFrom', dateFrom, ['none', 'file-name'], name)
  assertOneOf('splitAt', splitAt, ['comma', 'space'], name)
}

function assertOneOf(option: string, got: string, known: readonly string[], name: string): void {
  if (known.includes(got)) return
  throw new TypeError(
    `@octavo/content: ${option} of ${name} is ${known.map((one) => `"${one}"`).join(' or ')}, got ${JSON.stringify(got)}`,
  )
}
