import type { Assembled } from './assemble.ts'
import type { BuildReport } from './report.ts'

/** What a build did, in numbers: for its report, and for the next build when nothing has changed since. */
export function countsOf({
  published,
  pages,
  assets,
  removed,
}: Assembled): Pick<BuildReport, 'entries' | 'pages' | 'assets'> {
  return {
    entries: {
      published: published.open.length,
      collections: published.collections,
      held: published.held,
      refused: published.refused,
    },
    pages: {
      total: pages.total,
      rendered: pages.rendered,
      written: pages.written,
      removed: removed.length,
    },
    assets,
  }
}
