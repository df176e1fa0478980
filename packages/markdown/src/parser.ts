import type { Root } from 'mdast'

/** Syntax beyond CommonMark that a text may need. */
export interface Syntax {
  readonly gfm: boolean
  readonly math: boolean
  readonly directives: boolean
}

/** Turns text into a standard mdast tree with positions. Must not throw on any text. */
export interface MarkdownParser {
  readonly name: string
  /** Changes whenever the same text could give another tree. */
  readonly fingerprint: string
  readonly parse: (text: string, syntax: Syntax) => Root
  /** Loads it before the first text. When this fails, the default parser takes over and a diagnostic says so. */
  readonly load?: () => Promise<void>
  /** Whether remark plugins that add syntax to micromark work with it. */
  readonly takesSyntaxPlugins: boolean
}
