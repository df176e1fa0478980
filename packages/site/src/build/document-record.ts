import type { Diagnostic, Range } from '@octavo/diagnostics'
import type { Document } from '@octavo/markdown'
import type { TocEntry } from '@octavo/theme'
import type { PackPlace } from '../cache/pack.ts'

/** What a list needs to know of a document; its body and text lie in the store. Plain JSON. */
export interface DocumentRecord {
  /** What it was made by: the pipeline's fingerprint and the language. */
  readonly madeBy: string
  /** Where the pieces of its HTML lie. */
  readonly body: PackPlace
  /** Where its plain text lies. */
  readonly text: PackPlace
  readonly excerpt: string
  readonly words: number
  readonly headings: readonly TocEntry[]
  /** The depth and place of each heading, in the order of the text. */
  readonly outline: readonly { readonly depth: number; readonly range?: Range }[]
  /** Addresses that it refers to, as written, each once. */
  readonly links: Document['links']
  readonly images: Document['images']
  /** Films, sounds and frames. */
  readonly assets: readonly string[]
  /** Ids of its headings and footnotes: what an address may end in after `#`. */
  readonly ids: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}
