/** How to take the words of a text apart. Passed in as a value, so that nobody pays for languages he does not use. */
export interface Language {
  /** BCP 47, such as `en`. */
  readonly name: string
  /** Reduces a lower-case word to its stem. */
  readonly stem: (word: string) => string
  /** Lower-case words that say nothing about the subject. */
  readonly stopWords: ReadonlySet<string>
  /** For languages without spaces: the words of a text in order. Default: runs of letters and digits. */
  readonly segment?: (text: string) => Iterable<string>
}
