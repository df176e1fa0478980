/** A colour on light and on dark paper, in any CSS notation (the theme's own are OKLCH). */
export interface Pair {
  readonly light: string
  readonly dark: string
}

/** The colours of the page. Text on `paper` and on `sheet` wants 7:1, everything else that is read 4.5:1. */
export interface ColourTokens {
  readonly paper: Pair
  /** What lies on the paper: code, callouts, form fields. */
  readonly sheet: Pair
  readonly ink: Pair
  /** Dates, labels, captions. */
  readonly quiet: Pair
  /** Hairlines: decoration, never the only sign of anything. */
  readonly rule: Pair
  /** The second ink: links, the current place, small marks. */
  readonly accent: Pair
  /** Behind selected and marked words. */
  readonly mark: Pair
  readonly note: Pair
  readonly tip: Pair
  readonly important: Pair
  readonly warning: Pair
  readonly caution: Pair
  readonly codeComment: Pair
  readonly codeKeyword: Pair
  readonly codeString: Pair
  readonly codeName: Pair
  readonly codeNumber: Pair
}

/** Font stacks. The theme's own fonts come with fallbacks of the same metrics, so that nothing jumps. */
export interface FontTokens {
  readonly text: string
  /** Labels, dates, captions, navigation. */
  readonly quiet: string
  readonly code: string
  /** Titles and headings. Default: the text face. */
  readonly title: string
}

/** Lengths and the like, in CSS notation. `rlh`, the line height of the text, is the vertical unit of everything. */
export interface MeasureTokens {
  /** Size of the text: the root font size. Use a share of `100%`, so that the reader's own setting counts. */
  readonly size: string
  /** Line height of the text, without a unit. */
  readonly leading: string
  /** Width of the text column. */
  readonly measure: string
  /** Width of the outer margin that carries the small things on wide screens. */
  readonly margin: string
  /** How far tables, code and pictures may reach beyond the text on wide screens. */
  readonly reach: string
  /** Weight of titles. */
  readonly titleWeight: string
  /** Roundness of pictures and sheets. */
  readonly corner: string
}

export interface Tokens {
  readonly colours: ColourTokens
  readonly fonts: FontTokens
  readonly measures: MeasureTokens
}

/** Some tokens, the others stay. */
export interface TokenOverrides {
  readonly colours?: Partial<ColourTokens>
  readonly fonts?: Partial<FontTokens>
  readonly measures?: Partial<MeasureTokens>
}
