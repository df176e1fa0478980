import type {
  CodeBlock,
  DocumentFeature,
  DocumentImage,
  DocumentLink,
  Footnote,
} from './document.ts'

/** What the last walk finds out on its way. */
export interface Findings {
  /** The plain text, block by block. */
  readonly blocks: string[]
  readonly links: DocumentLink[]
  readonly images: DocumentImage[]
  readonly codeBlocks: CodeBlock[]
  readonly footnotes: Footnote[]
  readonly features: Set<DocumentFeature>
}
