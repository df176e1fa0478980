/**
 * What a text may ask of the parser. Far above what people write (0 of 7,900 real posts reach one), far
 * below where the parser's time stops being linear.
 */
export interface Limits {
  /** UTF-16 code units of the text. Default 1,000,000. */
  readonly maxLength: number
  /** Lines of the text. Default 50,000. */
  readonly maxLines: number
  /** Block quotes and list items inside one another. Default 24. */
  readonly maxContainerDepth: number
  /**
   * Runs of `*`, `_` or `~`, or addresses, in one block of text. Default 1,000; twice as many brackets, four times as many colons, half as
   * many runs of backticks, a fifth of `<!`, `<?` and of `&` in one word. Twice as many `<`, `&`, `|`, `$` and `\\` in one line.
   */
  readonly maxDelimiters: number
  /** Brackets inside one another. Default 24. */
  readonly maxBracketDepth: number
  /** HTML elements that are open at the same time. Default 100; of those that browsers open again in every paragraph (`<b>`), a tenth. */
  readonly maxHtmlDepth: number
  /** Cells of tables that are not written but follow from a wide head. Default 1,000. */
  readonly maxImpliedCells: number
  /** UTF-16 code units of a block of code that is coloured; longer ones are shown plain. Default 20,000. */
  readonly maxCodeLength: number
  /** How much longer than the text the HTML may be, beyond 100,000. Default 100 times. */
  readonly maxExpansion: number
}

export const defaultLimits: Limits = {
  maxLength: 1_000_000,
  maxLines: 50_000,
  maxContainerDepth: 24,
  maxDelimiters: 1000,
  maxBracketDepth: 24,
  maxHtmlDepth: 100,
  maxImpliedCells: 1000,
  maxCodeLength: 20_000,
  maxExpansion: 100,
}

/** A limit that a text passes, and where. */
export interface Excess {
  readonly code: `markdown/${string}`
  /** Whether one block of the text is to blame, or the text as a whole. */
  readonly scope: 'block' | 'text'
  /** Ends a sentence that begins with "This text is shown without markup, because". */
  readonly because: string
  /** Counts from 1 in the text. */
  readonly line: number
}

/** Stops the work on a text. Caught where the work began. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch'
  readonly excess: Excess
  constructor(excess: Excess) {
    super(excess.because)
    this.excess = excess
  }
}
