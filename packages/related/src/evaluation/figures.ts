import { ln } from '../exponents.ts'
import { refuse } from '../misuse.ts'

/** How well lists foretell what is relevant: means over queries, each 0 to 1. */
export interface Figures {
  readonly ndcg5: number
  readonly ndcg10: number
  /** Mean average precision over the first 20. */
  readonly map: number
  readonly recall10: number
  readonly recall20: number
  readonly mrr: number
  /** Share of queries with a hit among the first five. */
  readonly hit5: number
}

/** Discounted gain of hits at these ranks (Järvelin & Kekäläinen 2002), over that of the ideal list. */
export function ndcg(
  ranked: readonly string[],
  relevant: ReadonlySet<string>,
  depth: number,
): number {
  checkList(ranked, relevant)
  let gain = 0
  let ideal = 0
  for (let i = 0; i < depth; i++) {
    if (i < relevant.size) ideal += 1 / ln(i + 2)
    if (relevant.has(ranked[i] ?? '')) gain += 1 / ln(i + 2)
  }
  return ideal > 0 ? gain / ideal : 0
}

/** All figures of one list. */
export function figuresOf(ranked: readonly string[], relevant: ReadonlySet<string>): Figures {
  checkList(ranked, relevant)
  const hits = ranked.slice(0, 20).flatMap((id, i) => (relevant.has(id) ? [i + 1] : []))
  const within = (depth: number): number => hits.filter((rank) => rank <= depth).length
  const size = Math.max(1, relevant.size)
  return {
    ndcg5: ndcg(ranked, relevant, 5),
    ndcg10: ndcg(ranked, relevant, 10),
    map: hits.reduce((sum, rank, i) => sum + (i + 1) / rank, 0) / size,
    recall10: within(10) / size,
    recall20: within(20) / size,
    mrr: hits.length > 0 ? 1 / (hits[0] as number) : 0,
    hit5: within(5) > 0 ? 1 : 0,
  }
}

function checkList(ranked: readonly string[], relevant: ReadonlySet<string>): void {
  if (!Array.isArray(ranked)) refuse('ranked', 'an array of ids', ranked)
  if (!(relevant instanceof Set)) refuse('relevant', 'a Set of ids', relevant)
}

export function meanOf(values: readonly number[]): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0
}

/** The mean of each figure; all 0 for no queries. */
export function meanFigures(rows: readonly Figures[]): Figures {
  const mean = (name: keyof Figures): number => meanOf(rows.map((row) => row[name]))
  return {
    ndcg5: mean('ndcg5'),
    ndcg10: mean('ndcg10'),
    map: mean('map'),
    recall10: mean('recall10'),
    recall20: mean('recall20'),
    mrr: mean('mrr'),
    hit5: mean('hit5'),
  }
}
