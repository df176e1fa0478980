/** How `relatedByTerms` is told. */
export interface RelatedByTermsOptions {
  /** Default 9. */
  readonly limit?: number
}

/**
 * For items of which nothing but terms is known: for each item, by position, the positions of the
 * items that share most terms with it; earlier items first when the number is the same, none that share
 * nothing. Ranking by terms alone is the worst serious method (see the readme): give texts to
 * `rankRelated` where there are any. 60,000 items with 4 or 5 of 28 tags take seconds.
 */
export function relatedByTerms<Item>(
  items: readonly Item[],
  termsOf: (item: Item) => readonly string[] | undefined,
  { limit = 9 }: RelatedByTermsOptions = {},
): readonly Int32Array[] {
  const { own, ownStarts, having, havingStarts } = invert(items, termsOf)
  const counts = new Uint8Array(items.length)
  const best = new Int32Array(limit)
  const bestCounts = new Uint8Array(limit)
  return items.map((_, from) => {
    counts.fill(0)
    const firstTerm = ownStarts[from] as number
    const lastTerm = ownStarts[from + 1] as number
    for (let t = firstTerm; t < lastTerm; t++) {
      const term = own[t] as number
      const end = havingStarts[term + 1] as number
      for (let h = havingStarts[term] as number; h < end; h++) {
        const to = having[h] as number
        counts[to] = (counts[to] as number) + 1
      }
    }
    counts[from] = 0
    return Int32Array.from(best.subarray(0, keepBest(counts, best, bestCounts)))
  })
}

// Few counts beat the worst that is kept, so nearly every item costs one comparison.
function keepBest(counts: Uint8Array, best: Int32Array, bestCounts: Uint8Array): number {
  const limit = best.length
  let size = 0
  let worst = 0
  for (let to = 0; to < counts.length; to++) {
    const count = counts[to] as number
    if (count <= worst) continue
    let at = size < limit ? size++ : limit - 1
    while (at > 0 && (bestCounts[at - 1] as number) < count) {
      best[at] = best[at - 1] as number
      bestCounts[at] = bestCounts[at - 1] as number
      at--
    }
    best[at] = to
    bestCounts[at] = count
    if (size === limit) worst = bestCounts[limit - 1] as number
  }
  return size
}

interface Inverted {
  /** Terms of each item, numbered, from `ownStarts[i]` to `ownStarts[i + 1]`. */
  readonly own: Int32Array
  readonly ownStarts: Int32Array
  /** Items of each term, ascending. */
  readonly having: Int32Array
  readonly havingStarts: Int32Array
}

function invert<Item>(
  items: readonly Item[],
  termsOf: (item: Item) => readonly string[] | undefined,
): Inverted {
  const numbers = new Map<string, number>()
  const own: number[] = []
  const ownStarts = new Int32Array(items.length + 1)
  items.forEach((item, i) => {
    const seen = own.length
    for (const term of termsOf(item) ?? []) {
      const number = numbers.get(term) ?? numbers.size
      numbers.set(term, number)
      // A byte holds the count of shared terms: nobody reads the 256th tag.
      if (own.length - seen < 255 && own.indexOf(number, seen) < 0) own.push(number)
    }
    ownStarts[i + 1] = own.length
  })
  const havingStarts = new Int32Array(numbers.size + 1)
  for (const term of own) havingStarts[term + 1] = (havingStarts[term + 1] as number) + 1
  for (let term = 0; term < numbers.size; term++)
    havingStarts[term + 1] = (havingStarts[term + 1] as number) + (havingStarts[term] as number)
  const next = havingStarts.slice()
  const having = new Int32Array(own.length)
  for (let i = 0; i < items.length; i++)
    for (let t = ownStarts[i] as number; t < (ownStarts[i + 1] as number); t++) {
      const term = own[t] as number
      having[next[term] as number] = i
      next[term] = (next[term] as number) + 1
    }
  return { own: Int32Array.from(own), ownStarts, having, havingStarts }
}
