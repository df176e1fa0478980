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
  /**
   * Whether a word, or words side by side, as they are written in a text, name something that a text can be about. It is asked for
   * sentences of reasons only, not for scores. For what a list cannot say: adverbs by their ending, German nouns by their capital. Default: all do.
   */
  readonly isSubject?: (name: string) => boolean
  /**
   * A word, or words side by side, as they are written in a text, without what only joins them to a sentence: Korean `신뢰를` is
   * `신뢰`. For sentences of reasons only; what it gives is asked of `isSubject`. Default: as it stands.
   */
  readonly baseForm?: (name: string) => string
  /**
   * Whether an apostrophe between letters is a letter: in Ukrainian (`п'ять`), but not in French (`l'eau`). Default: it parts
   * words, and what stands before or after it counts when it is no mere ending.
   */
  readonly hasApostrophe?: boolean
  /** For languages without spaces: where the words are. Default: runs of letters and digits. */
  readonly segment?: (
    text: string,
  ) => Iterable<{ readonly segment: string; readonly index: number; readonly isWordLike?: boolean }>
}
