/** What an item contains: feature → how often, and the form to show to readers. */
export type Bag = ReadonlyMap<string, { readonly count: number; readonly shown: string }>

/** Postings over bags, weighted (1 + ln count) · ln(1 + items / items with it). */
export interface BagRows {
  readonly fillRow: (from: number, row: Float64Array) => void
  readonly evidence: (from: number, to: number, limit: number) => readonly string[]
}

/**
 * Cosine of sublinear tf-idf vectors (Salton & Buckley 1988), from `asking` bags to `asked` ones.
 * Features stand in code-unit order, so that sums do not depend on the order of words.
 */
export function bagRows(asking: readonly Bag[], asked: readonly Bag[] = asking): BagRows {
  const itemsWith = new Map<string, number>()
  for (const bag of asked)
    for (const key of bag.keys()) itemsWith.set(key, (itemsWith.get(key) ?? 0) + 1)
  const idf = (key: string): number => Math.log(1 + asked.length / (itemsWith.get(key) ?? Infinity))
  const weigh = (bag: Bag): readonly (readonly [string, number])[] => {
    const entries = [...bag.keys()]
      .sort((a, b) => (a < b ? -1 : 1))
      .map((key) => [key, (1 + Math.log(bag.get(key)?.count ?? 1)) * idf(key)] as const)
    const length = Math.sqrt(entries.reduce((sum, [, w]) => sum + w * w, 0)) || 1
    return entries.map(([key, w]) => [key, w / length] as const)
  }
  const queries = asking.map(weigh)
  const postings = new Map<string, [number, number][]>()
  for (const [to, bag] of asked.entries())
    for (const [key, weight] of weigh(bag)) {
      const list = postings.get(key)
      if (list) list.push([to, weight])
      else postings.set(key, [[to, weight]])
    }
  return {
    fillRow(from, row) {
      for (const [key, weight] of queries[from] ?? [])
        for (const [to, other] of postings.get(key) ?? []) row[to] = (row[to] ?? 0) + weight * other
    },
    evidence(from, to, limit) {
      const other = asked[to]
      return (queries[from] ?? [])
        .filter(([key]) => other?.has(key))
        .map(([key, weight]) => [key, weight * (other?.get(key)?.count ?? 0)] as const)
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .slice(0, limit)
        .map(([key]) => asking[from]?.get(key)?.shown ?? key)
    },
  }
}

/** Counts keys; the form shown is the first one that was seen. */
export function bagOf(entries: Iterable<readonly [key: string, shown: string]>): Bag {
  const bag = new Map<string, { count: number; shown: string }>()
  for (const [key, shown] of entries) {
    const known = bag.get(key)
    if (known) known.count++
    else bag.set(key, { count: 1, shown })
  }
  return bag
}
