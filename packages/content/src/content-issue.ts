import type { Severity } from '@octavo/diagnostics'
import type { StandardSchemaV1 } from '@standard-schema/spec'
import type { PlacePart } from './front-matter/tree.ts'

/**
 * An issue of Standard Schema with what Octavo's own schemas add. A schema of yours may set these
 * too: what it adds counts when its `code` has a slash in it, since other libraries have codes of
 * their own.
 */
export interface ContentIssue extends StandardSchemaV1.Issue {
  /** `area/what`. Default `frontmatter/schema`. */
  readonly code?: string
  /** Default `error`. */
  readonly severity?: Severity
  readonly hint?: string
  /** Whether the key or the value is shown. Default `value`. */
  readonly part?: PlacePart
  /** What to write there instead. */
  readonly replacement?: { readonly title: string; readonly text: string }
  /** The error behind it. */
  readonly cause?: unknown
}

/**
 * The result of a schema that keeps an entry although something is wrong with it: a value beside
 * the issues. Standard Schema knows either; readers that know only the standard see a failure.
 */
export interface LenientResult<Data> extends StandardSchemaV1.FailureResult {
  readonly lenient: true
  readonly value: Data
  readonly issues: readonly ContentIssue[]
}

/** What a schema may ask about the file, under `options.libraryOptions.octavo`. */
export interface FileContext {
  readonly path: string
  /** The front matter could not be read as a whole; what is given is what could. */
  readonly broken: boolean
}

/** A schema that can say what it is: equal fingerprints give equal results. */
export interface Fingerprinted {
  readonly fingerprint?: string
}

/** A schema that reads some fields from keys of other names. */
export interface KeyNaming {
  /** The front matter keys of a field (`aliases`, `image.alt`). */
  readonly keysOf: (field: string) => readonly string[]
}
