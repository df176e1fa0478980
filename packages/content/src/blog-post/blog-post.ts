import type { StandardSchemaV1 } from '@standard-schema/spec'
import type {
  ContentIssue,
  FileContext,
  Fingerprinted,
  KeyNaming,
  LenientResult,
} from '../content-issue.ts'
import type { BlogDate } from '../dates/blog-date.ts'
import { createFieldInput } from './field-input.ts'
import { assertOptions, type BlogPostOptions, type PostField, resolveOptions } from './options.ts'
import { readPost } from './read-post.ts'

/** The front matter of a blog post. Plain data; lists are empty rather than missing. */
export interface BlogPost {
  readonly id?: string
  readonly title: string
  readonly description?: string
  /** When it came or will come out. */
  readonly date?: BlogDate
  /** When it was last changed in a way that readers should know. */
  readonly updated?: BlogDate
  /** Never public. */
  readonly draft: boolean
  /** Public, but in no list, feed or sitemap. */
  readonly unlisted: boolean
  /** When it is to disappear; a day: with its first moment. */
  readonly expires?: BlogDate
  readonly tags: readonly string[]
  readonly categories: readonly string[]
  readonly authors: readonly string[]
  readonly series?: PostSeries
  readonly image?: PostImage
  /** The last part of the address, instead of the file's name. */
  readonly slug?: string
  /** The whole address, instead of the site's pattern. */
  readonly permalink?: string
  /** Addresses it had before. */
  readonly aliases: readonly string[]
  /** The language it is written in, as in BCP 47: `en`, `pt-BR`. */
  readonly lang?: string
  /** The id (or the path) of the post that this one is a translation of. */
  readonly translationOf?: string
  readonly related?: { readonly pin: readonly string[]; readonly exclude: readonly string[] }
}

export interface PostSeries {
  readonly name: string
  /** Its place in the series, from 1. */
  readonly part?: number
}

export interface PostImage {
  readonly src: string
  readonly alt?: string
  readonly caption?: string
  readonly credit?: string
}

/** A Standard Schema that keeps a post although a field of it is wrong: see {@link LenientResult}. */
export interface BlogPostSchema
  extends StandardSchemaV1<unknown, BlogPost>,
    Fingerprinted,
    KeyNaming {}

/**
 * The ready-made schema of a blog post. Made for real blogs: a field that cannot be read is left out and reported, the
 * post stays. What decides whether a post is public errs on the safe side: when `draft`, `date` or `expires` cannot be
 * read, or the front matter as a whole, the post becomes a draft; an unreadable `unlisted` counts as `true`.
 */
export function blogPost(options: BlogPostOptions = {}): BlogPostSchema {
  assertOptions(options)
  const settings = resolveOptions(options)
  const validate = (
    value: unknown,
    given?: StandardSchemaV1.Options,
  ): StandardSchemaV1.Result<BlogPost> | LenientResult<BlogPost> => {
    const issues: ContentIssue[] = []
    const context = fileContext(given)
    const input = createFieldInput(value, settings, issues)
    const post = readPost(input, settings, context)
    return issues.length > 0 ? { lenient: true, value: post, issues } : { value: post }
  }
  return {
    '~standard': { version: 1, vendor: 'octavo', validate: validate as Validate },
    keysOf: (field) => settings.keysOf.get(field as PostField) ?? [],
    fingerprint: `blogPost/1 ${JSON.stringify(options)}`,
  }
}

// A lenient result is both of the standard's results at once, which its union does not foresee.
type Validate = StandardSchemaV1.Props<unknown, BlogPost>['validate']

function fileContext(options: StandardSchemaV1.Options | undefined): FileContext {
  const context = options?.libraryOptions?.octavo as FileContext | undefined
  return context ?? { path: '', broken: false }
}
