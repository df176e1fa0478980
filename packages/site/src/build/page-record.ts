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
}
