import type { Diagnostic, Reported } from '@octavo/diagnostics'
import type { Root } from 'mdast'
import type { Document } from './document.ts'

/** A Markdown text, and what is known of it. */
export interface MarkdownSource {
  /** The text without its front matter. */
  readonly text: string
  /** The file it comes from, for diagnostics. */
  readonly path?: string
  /** The line of the file on which `text` starts. Default 1. */
  readonly line?: number
  /** BCP 47, for sentences, words and quotation marks. Default: the language of the settings. */
  readonly language?: string
  /** An excerpt the author wrote elsewhere (a description in front matter). Plain text. A marker in the text wins. */
  readonly excerpt?: string
}

/**
 * A prepared pipeline. Nothing is loaded before the first text, so that a program that finds all its
 * documents in a cache pays for nothing, and `process` loads what its texts need (0.1 s, or 0.2 s with HTML, tables and code).
 */
export interface Markdown {
  /** Turns a text into a document. Waits for asynchronous plugins, and for what the text needs to load. */
  readonly process: (source: MarkdownSource) => Promise<Reported<Document>>
  /** Loads everything that any text may need and gives the pipeline that does not wait. */
  readonly ready: () => Promise<ReadyMarkdown>
  /** Equal fingerprints, equal output for equal sources. Undefined when a function among the options has no `cacheKey`. */
  readonly fingerprint: string | undefined
  /** What there is to say about the options themselves. */
  readonly diagnostics: readonly Diagnostic[]
}

/** A pipeline that is loaded. */
export interface ReadyMarkdown {
  readonly process: (source: MarkdownSource) => Promise<Reported<Document>>
  /** Throws a `TypeError` when a plugin is asynchronous. Grammars that are not loaded yet are not waited for. */
  readonly processSync: (source: MarkdownSource) => Reported<Document>
  /** The tree the pipeline starts from, for whoever wants trees. Plugins have not run. */
  readonly parse: (source: MarkdownSource) => Root
}
