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
  // Whole words, so that four counts can be looked at together; what is too long stays 0.
  const quads = new Uint32Array(Math.ceil(items.length / 4))
  const counts = new Uint8Array(quads.buffer)
  const best = new Int32Array(limit)
  const bestCounts = new Uint8Array(limit)
  const lists: Int32Array[] = []
  // Not in a callback: it would be compiled once more with all that it calls, for a fifth of the time of 5,000 items.
  for (let from = 0; from < items.length; from++) {
    quads.fill(0)
    for (let t = ownStarts[from] as number; t < (ownStarts[from + 1] as number); t++) {
      const term = own[t] as number
      countAll(having, havingStarts[term] as number, havingStarts[term + 1] as number, counts)
    }
    counts[from] = 0
    lists.push(best.slice(0, keepBest(quads, counts, best, bestCounts)))
  }
  return lists
}

function countAll(having: Int32Array, start: number, end: number, counts: Uint8Array): void {
  for (let h = start; h < end; h++) {
    const to = having[h] as number
    counts[to] = (counts[to] as number) + 1
  }
}

// Few counts beat the worst that is kept, so nearly every four items cost one comparison: added to what
// a byte lacks to 128, only a count above the worst reaches its highest bit.
function keepBest(
  quads: Uint32Array,
  counts: Uint8Array,
  best: Int32Array,
  bestCounts: Uint8Array,
): number {
  const limit = best.length
  let size = 0
  let worst = 0
  let lacking = 0x7f7f7f7f
  for (let to = 0; to < counts.length; to++) {
    if ((to & 3) === 0)
      while (to < counts.length && (((quads[to >> 2] as number) + lacking) & 0x80808080) === 0)
        to += 4
    const count = counts[to] as number
    if (!(count > worst)) continue
    let at = size < limit ? size++ : limit - 1
    while (at > 0 && (bestCounts[at - 1] as number) < count) {
      best[at] = best[at - 1] as number
      bestCounts[at] = bestCounts[at - 1] as number
      at--
    }
    best[at] = to
    bestCounts[at] = count
    if (size === limit) {
      worst = bestCounts[limit - 1] as number
      lacking = (127 - worst) * 0x01010101
    }
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
  for (let i = 0; i < items.length; i++) {
    const terms = termsOf(items[i] as Item) ?? []
    const first = own.length
    for (let t = 0; t < terms.length; t++) {
      const number = numberOf(terms[t] as string, numbers)
      let at = first
      while (at < own.length && own[at] !== number) at++
      // Seven bits hold the count of shared terms: nobody reads the 128th tag.
      if (at === own.length && at < first + 127) own.push(number)
    }
    ownStarts[i + 1] = own.length
  }
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

function numberOf(term: string, numbers: Map<string, number>): number {
  const known = numbers.get(term)
  if (known !== undefined) return known
  numbers.set(term, numbers.size)
  return numbers.size - 1
}
