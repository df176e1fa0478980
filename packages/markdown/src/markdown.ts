import type { Reported } from '@octavo/diagnostics'
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

/** A prepared pipeline. Holds no state that one document could leave for the next, except caches. */
export interface Markdown {
  /** Waits for asynchronous plugins and for grammars to load. */
  readonly process: (source: MarkdownSource) => Promise<Reported<Document>>
  /** Throws a `TypeError` when a plugin is asynchronous. */
  readonly processSync: (source: MarkdownSource) => Reported<Document>
  /** The tree the pipeline starts from, for whoever wants trees. Plugins have not run. */
  readonly parse: (source: MarkdownSource) => Root
  /** Equal fingerprints, equal output for equal sources. Undefined when a function among the options has no `cacheKey`. */
  readonly fingerprint: string | undefined
  /** What there is to say about the options themselves. */
  readonly diagnostics: Reported<unknown>['diagnostics']
}
