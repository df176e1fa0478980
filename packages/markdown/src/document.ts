import type { Range } from '@octavo/diagnostics'
import type { Piece } from './reference.ts'

/**
 * What a Markdown text says and how it looks, as plain JSON: a cache can hold it, a worker can send
 * it. Ranges are places in the source file (front matter counted).
 */
export interface Document {
  /** The body. `renderFor` turns it into a string for a page, a feed or a list. */
  readonly html: readonly Piece[]
  /** The headings as a tree: a heading's `children` are the deeper ones that follow it. */
  readonly headings: readonly Heading[]
  /** What a reader reads, without code blocks, markup and footnote numbers. Blocks are parted by an empty line. */
  readonly text: string
  /** Words of `text`. Chinese, Japanese, Thai and the like are counted by `Intl.Segmenter`. */
  readonly words: number
  /** `words` at the speed of the settings (230 a minute by default), rounded up; 0 for no words. */
  readonly minutes: number
  readonly excerpt: Excerpt
  /** Links in the order of the text, those of raw HTML and those to places in the text (`#why`) included. */
  readonly links: readonly DocumentLink[]
  readonly images: readonly DocumentImage[]
  readonly codeBlocks: readonly CodeBlock[]
  readonly footnotes: readonly Footnote[]
  /** What occurs, sorted, so that a page loads only the styles and scripts it needs. */
  readonly features: readonly DocumentFeature[]
}

/** A heading, with the id that its anchor has before any prefix. */
export interface Heading {
  readonly depth: number
  readonly id: string
  readonly text: string
  readonly children: readonly Heading[]
  readonly range?: Range
}

/** The beginning of a document, never cut within a sentence. */
export interface Excerpt {
  /** Inline HTML without links, fit for a card that is a link itself. */
  readonly html: readonly Piece[]
  readonly text: string
  /** Whether nothing of the document was left out. */
  readonly complete: boolean
  /** The author's `<!-- more -->`, the `excerpt` handed in with the source, or the first sentences. */
  readonly from: 'marker' | 'field' | 'sentences'
}

/** A link, as written: `href` is not resolved. */
export interface DocumentLink {
  readonly href: string
  readonly text: string
  readonly range?: Range
}

/** A picture, as written. */
export interface DocumentImage {
  readonly src: string
  readonly alt: string
  readonly title?: string
  readonly range?: Range
}

/** A block of code. The code itself stays in the source and in the HTML. */
export interface CodeBlock {
  readonly language?: string
  readonly title?: string
  /** How many lines it has. */
  readonly lines: number
  readonly range?: Range
}

/** A footnote that the text refers to. */
export interface Footnote {
  /** As written: `note` for `[^note]`. */
  readonly label: string
  /** 1 for the first one referred to. */
  readonly number: number
  readonly text: string
  readonly range?: Range
}

/** A part of the look or behaviour that a page may have to provide for. */
export type DocumentFeature =
  | 'alerts'
  | 'code'
  | 'copy'
  | 'embeds'
  | 'figures'
  | 'footnotes'
  | 'images'
  | 'math'
  | 'mermaid'
  | 'tables'
  | 'tasks'
