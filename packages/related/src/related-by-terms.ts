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
  inParts(items.length, (start, end) => {
    for (let from = start; from < end; from++) {
      const terms = askRows(rows, from)
      lists.push(best.slice(0, keepBest(rows, terms, from, best, bestCounts)))
      releaseRows(rows, from)
    }
  })
  return lists
}

/**
 * One long loop would be compiled while it runs, with all that it calls, though that is compiled already: for a seventh of the
 * time of 5,000 items. What is called for some at a time is compiled for the next call.
 */
function inParts(size: number, use: (start: number, end: number) => void): void {
  for (let start = 0; start < size; start += 64) use(start, Math.min(start + 64, size))
}

function numbered<Item>(
  items: readonly Item[],
  termsOf: (item: Item) => readonly string[] | undefined,
): Numbered {
  const lists: (readonly string[])[] = []
  let most = 0
  inParts(items.length, (start, end) => {
    for (let i = start; i < end; i++) {
      const terms = termsOf(items[i] as Item) ?? []
      if (!Array.isArray(terms)) refuse('terms', 'an array of strings', terms)
      lists.push(terms)
      most += terms.length
    }
  })
  const found: Found = {
    numbers: new Map(),
    own: new Int32Array(most),
    ownStarts: new Int32Array(items.length + 1),
    counts: new Int32Array(most),
    latest: new Int32Array(most),
  }
  inParts(items.length, (start, end) => {
    for (let i = start; i < end; i++) addTerms(found, lists[i] as readonly string[], i)
  })
  const { numbers, own, ownStarts, counts } = found
  return { own, ownStarts, counts: counts.subarray(0, numbers.size) }
}

interface Found {
  readonly numbers: Map<string, number>
  readonly own: Int32Array
  readonly ownStarts: Int32Array
  readonly counts: Int32Array
  /** The last item that has a term, counted from 1. */
  readonly latest: Int32Array
}

/** Adds numbers of an item's terms, each once. */
function addTerms(
  { numbers, own, ownStarts, counts, latest }: Found,
  terms: readonly string[],
  item: number,
): void {
  const start = ownStarts[item] as number
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
  ownStarts[item + 1] = end
}
