import type { Diagnostic } from '@octavo/diagnostics'
import type { FootnoteReference } from 'mdast'
import type { VFile } from 'vfile'
import type { Excerpt } from './document.ts'
import type { Drawing } from './features/feature-types.ts'
import type { Kept } from './features/kept.ts'
import type { Findings } from './findings.ts'
import type { FlatHeading } from './headings.ts'
import { countExpansion, type UseDefinition } from './limits/expansion.ts'
import { type HtmlDepth, htmlDepth } from './limits/html-depth.ts'
import type { Limits } from './limits/limit-types.ts'
import { createReferenceBook, ownMark, type ReferenceBook } from './reference.ts'
import type { SentenceCutter } from './sentences.ts'
import type { SourceText } from './source-text.ts'
import type { WordCounter } from './words.ts'

/** What the steps of one document hand to each other. Lives as long as the document is made. */
export interface Passage {
  readonly source: SourceText
  readonly excerptField: string | undefined
  readonly language: Language
  readonly book: ReferenceBook
  readonly diagnostics: Diagnostic[]
  /** Diagrams that were drawn beforehand, by their text. */
  drawings: ReadonlyMap<string, Drawing>
  /** Whether raw HTML has to be parsed. */
  raw: boolean
  /** Follows the raw HTML on its way. */
  readonly htmlDepth: HtmlDepth
  /** Counts what references write. */
  readonly useDefinition: UseDefinition
  /** Whether the author has marked the end of the excerpt. */
  marked: boolean
  /** Footnotes in the order in which the text refers to them. */
  readonly notes: Map<string, FootnoteReference>
  /** What parsing and sanitising of HTML must not touch; elements carry the way to it. */
  readonly kept: Kept[]
  headings: readonly FlatHeading[]
  readonly findings: Findings
  excerpt: FinishExcerpt
}

/** Makes the excerpt once the whole text is known. */
export type FinishExcerpt = (text: string) => Excerpt

/** What depends on the language of the text. */
export interface Language {
  readonly tag: string
  readonly sentences: SentenceCutter
  readonly words: WordCounter
}

declare module 'vfile' {
  interface DataMap {
    passage: Passage
  }
}

/** A document before its first step. */
export function newPassage(
  source: SourceText,
  excerptField: string | undefined,
  language: Language,
  limits: Limits,
): Passage {
  return {
    source,
    excerptField,
    language,
    book: createReferenceBook(),
    diagnostics: [],
    drawings: new Map(),
    raw: false,
    marked: false,
    htmlDepth: htmlDepth(source.text.length, limits),
    useDefinition: countExpansion(source.text.length, limits),
    notes: new Map(),
    kept: [],
    headings: [],
    findings: {
      blocks: [],
      links: [],
      images: [],
      codeBlocks: [],
      footnotes: [],
      features: new Set(),
    },
    excerpt: () => ({ html: [], text: '', complete: true, from: 'sentences' }),
  }
}

/** The passage a file carries through unified. */
export function passageOf(file: VFile): Passage {
  const { passage } = file.data
  if (passage === undefined) {
    throw new TypeError('@octavo/markdown: a plugin replaced file.data, which the pipeline needs')
  }
  return passage
}

/** Stores a value outside the tree; the result is an attribute that nobody else can write. */
export function keep(passage: Passage, value: Kept): string {
  passage.kept.push(value)
  return `${ownMark}${passage.kept.length - 1}`
}

/** The value behind an attribute made by `keep`. */
export function keptBy(passage: Passage, attribute: unknown): Kept | undefined {
  if (typeof attribute !== 'string' || !attribute.startsWith(ownMark)) return undefined
  return passage.kept[Number(attribute.slice(ownMark.length))]
}
