import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec'
import type {
  ContentIssue,
  FileContext,
  Fingerprinted,
  KeyNaming,
  LenientResult,
} from '../content-issue.ts'
import { shapeOf } from '../schema-shape.ts'
import { createFieldInput } from './field-input.ts'
import {
  assertOptions,
  type BlogPostOptions,
  type ExtendOption,
  type PostField,
  type PostSettings,
  postFields,
  resolveOptions,
} from './options.ts'
import type { BlogPost, SitePage } from './post.ts'
import { postJsonSchema } from './post-json-schema.ts'
import { readPost } from './read-post.ts'

/**
 * A Standard Schema that keeps a post although a field of it is wrong: see {@link LenientResult}.
 * It can say what it takes as JSON Schema, too.
 */
export interface BlogPostSchema<Data = BlogPost>
  extends StandardSchemaV1<unknown, Data>,
    StandardJSONSchemaV1<unknown, Data>,
    Fingerprinted,
    KeyNaming {
  readonly '~standard': StandardSchemaV1.Props<unknown, Data> &
    StandardJSONSchemaV1.Props<unknown, Data>
}

/**
 * The ready-made schema of a blog post. Made for real blogs: a field that cannot be read is left
 * out and reported, the post stays. What decides whether a post is public errs on the safe side:
 * when `draft`, `date` or `expires` cannot be read, or the front matter as a whole, the post
 * becomes a draft; an unreadable `unlisted` counts as `true`.
 */
export function blogPost<Extra = unknown>(
  options: BlogPostOptions & ExtendOption<Extra> = {},
): BlogPostSchema<BlogPost & Extra> {
  return createSchema('blogPost', options, postFields, (post) => post)
}

const postOnly = ['tags', 'categories', 'authors', 'series', 'related'] as const

/**
 * The ready-made schema of a page: {@link blogPost} without what only posts have. As lenient, and
 * as safe.
 */
export function sitePage<Extra = unknown>(
  options: BlogPostOptions & ExtendOption<Extra> = {},
): BlogPostSchema<SitePage & Extra> {
  const isPageField = (field: PostField) => !postOnly.some((name) => name === field.split('.')[0])
  return createSchema('sitePage', options, postFields.filter(isPageField), withoutPostFields)
}

function withoutPostFields(post: BlogPost): SitePage {
  const { tags: _, categories: _c, authors: _a, series: _s, related: _r, ...page } = post
  return page
}

function createSchema<Data, Extra>(
  name: string,
  options: BlogPostOptions & ExtendOption<Extra>,
  fields: readonly PostField[],
  shape: (post: BlogPost) => Data,
): BlogPostSchema<Data & Extra> {
  assertOptions(options, fields, name)
  const settings = resolveOptions(options, fields)
  const validate = (value: unknown, given?: StandardSchemaV1.Options): Lenient<Data> => {
    const issues: ContentIssue[] = []
    const input = createFieldInput(value, settings, issues)
    const data = shape(readPost(input, settings, fileContext(given)))
    return issues.length > 0 ? { lenient: true, value: data, issues } : { value: data }
  }
  const { extend, ...plain } = options
  const jsonSchema = () => postJsonSchema(settings, extend && shapeOf(extend))
  const standard = {
    version: 1,
    vendor: 'octavo',
    validate: extend ? extended(validate, extend, settings) : validate,
    jsonSchema: { input: jsonSchema, output: jsonSchema },
  }
  return {
    // A lenient result is both of the standard's results at once, which its union does not foresee.
    '~standard': standard as BlogPostSchema<Data & Extra>['~standard'],
    keysOf: (field) => settings.keysOf.get(field as PostField) ?? [],
    // What a schema of somebody else does cannot be told from outside.
    ...(!extend && { fingerprint: `${name}/2 ${JSON.stringify(plain)}` }),
  }
}

type Lenient<Data> = StandardSchemaV1.SuccessResult<Data> | LenientResult<Data>

/** The post, and what the extension makes of the keys that are not a post's. */
function extended<Data, Extra>(
  validate: (value: unknown, given?: StandardSchemaV1.Options) => Lenient<Data>,
  extend: StandardSchemaV1<unknown, Extra>,
  { known }: PostSettings,
) {
  return async (
    value: unknown,
    given?: StandardSchemaV1.Options,
  ): Promise<Lenient<Data & Extra> | StandardSchemaV1.FailureResult> => {
    const post = validate(value, given)
    const rest = Object.entries(Object(value)).filter(([key]) => !known.has(key))
    const extra = await extend['~standard'].validate(Object.fromEntries(rest), given)
    if (extra.issues) return { issues: [...(post.issues ?? []), ...extra.issues] }
    return { ...post, value: { ...extra.value, ...post.value } }
  }
}

function fileContext(options: StandardSchemaV1.Options | undefined): FileContext {
  const context = options?.libraryOptions?.octavo as FileContext | undefined
  return context ?? { path: '', broken: false }
}
