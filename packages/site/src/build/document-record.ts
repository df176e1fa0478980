import type { Diagnostic } from '@octavo/diagnostics'
import type { Document } from '@octavo/markdown'
import type { TocEntry } from '@octavo/theme'
import type { Pack, PackPlace } from '../cache/pack.ts'
import { DamagedStore } from './damaged-store.ts'

/**
 * What every build needs to know of a document. Its body, its text and its details lie in the store: reading them for
 * posts that did not change would be most of the work. Plain JSON.
 */
export interface DocumentRecord {
  /** What it was made by: the pipeline's fingerprint and the language. Empty: it is not to be taken again. */
  readonly madeBy: string
  /** Names what it was made of: the body, where it stands, and what of the front matter the pipeline sees. */
  readonly of: string
  /** Where the pieces of its HTML lie. */
  readonly body: PackPlace
  /** Where its plain text lies. */
  readonly text: PackPlace
  /** Where its details lie: `DocumentDetails`. */
  readonly details: PackPlace
  readonly excerpt: string
  readonly words: number
  /** Names its headings; empty when there are none. */
  readonly toc: string
  /** Addresses of its links, as written, each once. */
  readonly links: readonly string[]
  /** Addresses of its pictures, as written, each once. */
  readonly pictures: readonly string[]
  /** Films, sounds and frames. */
  readonly assets: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What only a problem, a check or the post's own page asks for. Plain JSON. */
export interface DocumentDetails {
  readonly headings: readonly TocEntry[]
  /** The depth and place of each heading, in the order of the text. */
  readonly outline: readonly Pick<Document['headings'][number], 'depth' | 'range'>[]
  /** In the order of the record's `links`. */
  readonly links: Document['links']
  /** In the order of the record's `pictures`. */
  readonly images: Document['images']
  /** Ids of its headings and footnotes: what an address may end in after `#`. */
  readonly ids: readonly string[]
}

/** Reads the details of a document. */
export type DetailsOf = (document: DocumentRecord) => DocumentDetails

/** Reads details, and holds some. */
export interface DetailsReader {
  readonly of: DetailsOf
  /** Holds details that were just made: they need not be read. */
  readonly keep: (document: DocumentRecord, details: DocumentDetails) => void
}

// A check asks for the details of every post several times, and a page for those of its own post.
const MOST_HELD = 1000

/** Makes the reader of one build. It holds those that were read or made last, so that small sites read each once and large ones do not grow with it. `of` throws `DamagedStore`. */
export function createDetails(bodies: Pick<Pack, 'read'>): DetailsReader {
  const held = new Map<DocumentRecord, DocumentDetails>()
  const keep: DetailsReader['keep'] = (document, details) => {
    const [oldest] = held.size < MOST_HELD ? [] : held.keys()
    if (oldest !== undefined) held.delete(oldest)
    held.set(document, details)
  }
  return {
    keep,
    of(document) {
      const known = held.get(document)
      if (known !== undefined) return known
      const text = bodies.read(document.details)
      if (text === undefined) throw new DamagedStore()
      const details = JSON.parse(text) as DocumentDetails
      keep(document, details)
      return details
    },
  }
}
