import { tests } from 'commonmark-spec'

/** The 652 examples of CommonMark 0.31.2. The specification prints tabs as arrows. */
export const commonmark: readonly { number: number; markdown: string; html: string }[] = tests.map(
  ({ number, markdown, html }) => ({
    number,
    markdown: markdown.replaceAll('→', '\t'),
    html: html.replaceAll('→', '\t'),
  }),
)
