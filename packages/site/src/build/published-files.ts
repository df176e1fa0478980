import type { EntryHead, LoadedFile } from './entry-record.ts'

/** A file that is public now, at an address. */
export interface PublicFile extends LoadedFile {
  readonly entry: EntryHead
  /** Address within the site. */
  readonly url: string
  readonly isListed: boolean
}

/** A file that is held back, and the address within the site that it would have. */
export interface HeldFile {
  readonly entry: EntryHead
  readonly url: string
}

/** The first barrier: what is public, and where. */
export interface PublishedFiles {
  /** Newest first. */
  readonly open: readonly PublicFile[]
  readonly held: number
  /** The held ones, in the order of their paths. Looked up when asked for. */
  readonly heldBack: () => readonly HeldFile[]
  /** Files of which nothing could be made, or that have no address of their own. */
  readonly refused: number
  readonly nextChangeAt?: string
  /** The same object as long as front matter and addresses are the same. */
  readonly heads: object
  /** The same object as long as there are the same files, public ones with the same ids at the same addresses and with the same aliases, and the same held back. */
  readonly addresses: object
  /** Where the file at a path stands among the public ones. */
  readonly placeOf: (path: string) => number | undefined
  /** Where it stands among all files. */
  readonly placeOfFile: (path: string) => number | undefined
  /** How many public ones there are in each collection. */
  readonly collections: Readonly<Record<string, number>>
}
