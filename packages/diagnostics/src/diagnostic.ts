/**
 * How bad it is: an `error` means that something asked for could not be done; a `warning` that it
 * was done, but look; `info` that a choice was made.
 */
export type Severity = 'error' | 'warning' | 'info'

/** A point in a text. Both count from 1; columns count UTF-16 code units, as editors do. */
export interface Point {
  readonly line: number
  readonly column: number
}

/** A stretch of a text, from `start` up to but without `end`. Without `end` it is a point. */
export interface Range {
  readonly start: Point
  readonly end?: Point
}

/** One replacement of a fix. */
export interface TextEdit {
  readonly file: string
  readonly range: Range
  readonly text: string
}

/** A change that a tool may make when there is one right answer. */
export interface Fix {
  /** An imperative sentence without a full stop: `Write the date as 2026-01-05`. */
  readonly title: string
  readonly edits: readonly TextEdit[]
}

/** Another place that explains the problem: the other post with the same address. */
export interface RelatedPlace {
  readonly message: string
  readonly file: string
  readonly range?: Range
}

/** A problem as a value. Plain data, so that a cache can hold it; only `cause` may be anything. */
export interface Diagnostic {
  /** Stable, `area/what`: `frontmatter/date`. Tools and tests match on it, never on the message. */
  readonly code: string
  readonly severity: Severity
  /** What is wrong, as a sentence. */
  readonly message: string
  /** Path of the file with `/` separators, relative to the root of the site. */
  readonly file?: string
  readonly range?: Range
  /** What to do, as a sentence. */
  readonly hint?: string
  readonly fix?: Fix
  readonly related?: readonly RelatedPlace[]
  /** The error behind it, unchanged. Left out of JSON. */
  readonly cause?: unknown
}

/** A result together with the problems met on the way to it. */
export interface Reported<T> {
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
}
