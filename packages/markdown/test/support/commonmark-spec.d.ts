declare module 'commonmark-spec' {
  /** The examples of the specification: a text, and what has to become of it. */
  export const tests: readonly {
    readonly markdown: string
    readonly html: string
    readonly section: string
    readonly number: number
  }[]
}
