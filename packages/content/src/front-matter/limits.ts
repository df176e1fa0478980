/** What front matter may be at most. Beyond it the front matter is refused, the file is not. */
export interface FrontMatterLimits {
  /** UTF-16 code units of the front matter's text. Default 65,536. */
  readonly maxLength: number
  /** Lists and maps within one another. Default 16. */
  readonly maxDepth: number
  /**
   * Keys, list items and values together, aliases counted as what they stand for. Default 5,000.
   */
  readonly maxNodes: number
}

export const defaultLimits: FrontMatterLimits = { maxLength: 65_536, maxDepth: 16, maxNodes: 5_000 }

export const refusedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * For front matter that has been accepted before: the limits of its collection are not known any
 * more.
 */
export const acceptedLimits: FrontMatterLimits = {
  maxLength: Number.POSITIVE_INFINITY,
  maxDepth: Number.POSITIVE_INFINITY,
  maxNodes: Number.POSITIVE_INFINITY,
}
