import type { InlineHash } from '@octavo/renderer'

/** What is known of a page that was built. Plain JSON. */
export interface PageRecord {
  /** Of the template's name and the props. */
  readonly fingerprint: string
  /** Of the bytes. */
  readonly digest: string
  /** What the sink recognises its file by. */
  readonly mark: string
  /** Name of the template, and digests of the props: for explaining. Files that are no pages have neither. */
  readonly template?: string
  readonly marks?: Readonly<Record<string, string>>
  /** The scripts and styles that stand in the page, for the policy in `_headers`. Left out when there are none. */
  readonly inline?: readonly InlineHash[]
}
