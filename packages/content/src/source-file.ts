/** One file as a source gives it: a name, and a way to get its content when somebody needs it. */
export interface SourceFile {
  /** `/`-separated, relative to the root of the site; unique within its source. */
  readonly path: string
  /** The content: text, or bytes in UTF-8. Called at most once for each load. */
  readonly read: () => string | Uint8Array | Promise<string | Uint8Array>
  /** Equal versions of a path mean equal bytes. */
  readonly version?: string
}

/**
 * Anything that can be walked for files: an array, a generator, a folder that is read while it is
 * walked.
 */
export type Source = Iterable<SourceFile> | AsyncIterable<SourceFile>

/** A file in memory, for tests and for content that does not come from a disk. */
export function sourceFile(path: string, content: string | Uint8Array): SourceFile {
  if (typeof path !== 'string' || path === '') {
    throw new TypeError(
      `@octavo/content: sourceFile needs a path, got ${JSON.stringify(path) ?? typeof path}`,
    )
  }
  return { path, read: () => content }
}
