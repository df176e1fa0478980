/** How to take the words of a text apart. A value that is passed in: nobody pays for a language that is not used. */
export interface Language {
  /** BCP 47, such as `en`. */
  readonly name: string
  /** Reduces a lower-case word to its stem. */
  readonly stem: (word: string) => string
  /** Lower-case words that say nothing about the subject. */
  readonly stopWords: ReadonlySet<string>
  /** Lower-case words that count, but that no reader takes for a subject: numbers, units of time, common verbs. */
  readonly vague?: ReadonlySet<string>
  /** For languages without spaces: where the words are. Default: runs of letters and digits. */
  readonly segment?: (
    text: string,
  ) => Iterable<{ readonly segment: string; readonly index: number; readonly isWordLike?: boolean }>
}
