import { aFunction, aLimit, checked, refuse } from './misuse.ts'
import { askRows, keepBest, mostTerms, type Numbered, releaseRows, rowsOf } from './term-rows.ts'

/** How `relatedByTerms` is told. */
export interface RelatedByTermsOptions {
  /** Default 9; `Infinity` for all that share a term. */
  readonly limit?: number
}

/**
 * For items of which nothing but terms is known: for each item, by position, the positions of the
 * items that share most terms with it; earlier items first when the number is the same, none that share
 * nothing. Ranking by terms alone is the worst serious method (see the readme): give texts to
 * `rankRelated` where there are any. 60,000 items with 4 or 5 of 28 tags take about a second; where most share more than fifteen terms, several times as long.
 */
export function relatedByTerms<Item>(
  items: readonly Item[],
  termsOf: (item: Item) => readonly string[] | undefined,
  { limit = 9 }: RelatedByTermsOptions = {},
): readonly Int32Array[] {
  if (!Array.isArray(items)) refuse('items', 'an array', items)
  checked('termsOf', aFunction, termsOf)
  const best = new Int32Array(Math.min(checked('limit', aLimit, limit), items.length))
  const bestCounts = new Uint8Array(best.length)
  const rows = rowsOf(numbered(items, termsOf))
  const lists: Int32Array[] = []
  // Not in a callback: it would be compiled once more with all that it calls, for a fifth of the time of 5,000 items.
  for (let from = 0; from < items.length; from++) {
    const terms = askRows(rows, from)
    lists.push(best.slice(0, keepBest(rows, terms, from, best, bestCounts)))
    releaseRows(rows, from)
  }
  return lists
}

function numbered<Item>(
  items: readonly Item[],
  termsOf: (item: Item) => readonly string[] | undefined,
): Numbered {
  const lists: (readonly string[])[] = []
  let most = 0
  for (let i = 0; i < items.length; i++) {
    const terms = termsOf(items[i] as Item) ?? []
    if (!Array.isArray(terms)) refuse('terms', 'an array of strings', terms)
    lists.push(terms)
    most += terms.length
  }
  const found: Found = {
    numbers: new Map(),
    own: new Int32Array(most),
    counts: new Int32Array(most),
    latest: new Int32Array(most),
  }
  const ownStarts = new Int32Array(items.length + 1)
  for (let i = 0; i < lists.length; i++)
    ownStarts[i + 1] = addTerms(found, lists[i] as readonly string[], i, ownStarts[i] as number)
  const { numbers, own, counts } = found
  return { own, ownStarts, counts: counts.subarray(0, numbers.size) }
}

interface Found {
  readonly numbers: Map<string, number>
  readonly own: Int32Array
  readonly counts: Int32Array
  /** The last item that has a term, counted from 1. */
  readonly latest: Int32Array
}

/** Adds numbers of an item's terms, each once; returns where they end. */
function addTerms(
  { numbers, own, counts, latest }: Found,
  terms: readonly string[],
  item: number,
  start: number,
): number {
  let end = start
  for (let t = 0; t < terms.length; t++) {
    const term = terms[t] as string
    // Not by `checkedStrings`: its loop would be run, and compiled, for nothing else.
    if (typeof term !== 'string') refuse(`terms[${t}]`, 'a string', term)
    let number = numbers.get(term)
    if (number === undefined) {
      number = numbers.size
      numbers.set(term, number)
    }
    // Nobody reads the 128th tag.
    if (latest[number] === item + 1 || end === start + mostTerms) continue
    latest[number] = item + 1
    counts[number] = (counts[number] as number) + 1
    own[end++] = number
  }
  return end
}
