import type MiniSearch from 'minisearch'
import type { SearchOptions } from 'minisearch'
import type { IndexedDocument } from '../src/index-format.ts'

/** An entry that was found, by its place, and the words of the index that it was found by. */
export interface Found {
  readonly id: number
  readonly terms: ReadonlySet<string>
}

// What is written in another language than the page is found as well, and stands behind.
const FOREIGN = 0.3

/**
 * Entries that hold all words of a query or what begins with them; when there are none, those that do if slips are forgiven;
 * when there are still none, those that hold as many as can be. Best first; the order is total.
 */
export function find(
  index: MiniSearch<IndexedDocument>,
  query: string,
  isOwn: (id: number) => boolean,
): readonly Found[] {
  const exact: SearchOptions = {
    boost: { title: 4, keywords: 2, headings: 2 },
    boostDocument: (id) => (isOwn(id) ? 1 : FOREIGN),
    prefix: (term, i, terms) => i === terms.length - 1 || term.length > 3,
    weights: { prefix: 0.4, fuzzy: 0.2 },
    combineWith: 'AND',
  }
  const forgiving: SearchOptions = { ...exact, fuzzy: slipsIn }
  const loose: SearchOptions = { ...forgiving, combineWith: 'OR' }
  for (const options of [exact, forgiving, loose]) {
    const found = index.search(query, options)
    if (found.length === 0) continue
    return found
      .sort((a, b) => b.queryTerms.length - a.queryTerms.length || b.score - a.score || a.id - b.id)
      .map(({ id, terms }) => ({ id, terms: new Set(terms) }))
  }
  return []
}

/** How many letters may be wrong: none in a short word, where another word is always near. */
function slipsIn(term: string): number {
  if (term.length < 5) return 0
  return term.length < 9 ? 1 : 2
}
