import type { Collection, Entry, SourceFile } from '@octavo/content'
import type { Diagnostic } from '@octavo/diagnostics'
import type { DocumentRecord } from './document-record.ts'

/** An entry without its body: what is kept of a file in memory and from one build to the next. Plain JSON. */
export type EntryHead = Omit<Entry<unknown>, 'body'>

/** What is known of a file of a collection. Plain JSON. */
export interface FileRecord {
  /** Of the file's bytes. */
  readonly digest: string
  /** What the entry was made by: the schema's fingerprint, or the site's code. */
  readonly parsedBy: string
  /** Undefined when nothing could be made of the file; then a diagnostic says why. */
  readonly entry?: EntryHead
  readonly diagnostics: readonly Diagnostic[]
  readonly document?: DocumentRecord
}

/** A file of a collection in this build. */
export interface LoadedFile {
  readonly collection: string
  readonly source: Collection<unknown>
  readonly file: SourceFile
  /** Absolute path, when the file lies in a folder of this machine. */
  readonly location?: string
  readonly record: FileRecord
}
