/**
 * A value that is kept outside the page plan and read only when a page is rendered: a post's body, the text of a feed
 * item. Two values with the same `digest` must read the same; that is what lets a page be skipped without reading it.
 */
export interface Stored<T> {
  /** Names the content. Any non-empty string; equal digest means equal value. */
  readonly digest: string
  /** Reads the value. It may be called any number of times, or never. */
  readonly read: () => T
}

/** Whether a value found in props is a `Stored`: an object of `digest` and `read` and nothing else. */
export function isStored(value: unknown): value is Stored<unknown> {
  if (typeof value !== 'object' || value === null) return false
  const { digest, read } = value as Partial<Stored<unknown>>
  return (
    typeof digest === 'string' &&
    digest !== '' &&
    typeof read === 'function' &&
    Object.keys(value).length === 2
  )
}
