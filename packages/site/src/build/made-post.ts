import type { Published } from '@octavo/content'
import type { Range } from '@octavo/diagnostics'
import type { Post } from '../post.ts'
import type { DocumentDetails, DocumentRecord } from './document-record.ts'
import type { PublicFile } from './published-files.ts'
import type { ResolvedLink } from './references.ts'

/** A public file with its document. */
export interface DocumentedFile extends PublicFile {
  readonly document: DocumentRecord
}

/** A post, and what was found out about it that pages do not see. */
export interface MadePost {
  readonly post: Published<Post<unknown>>
  readonly isListed: boolean
  readonly file: DocumentedFile
  /** Read when asked for. */
  readonly details: DocumentDetails
  /**
   * Tells the post its terms and its series, which are known when all posts are, before anybody sees the post. False when
   * it is a post of an earlier build and they were others then: it has to be made anew.
   */
  place(terms: Post<unknown>['terms'], series: Post<unknown>['series']): boolean
  /** Its links, in the order of the text. Looked up when asked for. */
  readonly links: readonly PostLinkFound[]
  /** Ids of the posts that its links lead to, and addresses outside the site, each once. */
  readonly linkedTo: readonly string[]
  /** Whether one of them leads to an address within the site at which no post stands. */
  readonly leadsToAddresses: boolean
}

/** A link of a post and what it leads to. */
export interface PostLinkFound {
  readonly href: string
  /** Where it stands; read when asked for. */
  readonly range: Range | undefined
  readonly resolved: ResolvedLink
}
