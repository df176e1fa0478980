import type { InlineHash } from '@octavo/renderer'
import type { PackPlace } from '../cache/pack.ts'

/** What is known of a page that was built. Plain JSON. */
export interface PageRecord {
  /** Of the template's name and the props. */
  readonly fingerprint: string
  /** Of the bytes. */
  readonly digest: string
  /** What the sink recognises its file by. */
  readonly mark: string
  /** Where the name of the template and digests of the props lie, for explaining: `PageMarks`. Files that are no pages have none. */
  readonly marks?: PackPlace
  /** The scripts and styles that stand in the page, for the policy in `_headers`. Left out when there are none. */
  readonly inline?: readonly InlineHash[]
}

/** What a page was drawn from. Plain JSON. */
export interface PageMarks {
  readonly template: string
  readonly props: Readonly<Record<string, string>>
}
