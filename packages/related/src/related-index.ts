import { becauseOf } from './because.ts'
import type { RelatedOptions } from './related-options.ts'
import type { Reason, Relation } from './relation.ts'
import type { OpenSignal } from './signal.ts'

/** A corpus that can change, and the relations within it. */
export interface RelatedIndex<Item> {
  readonly size: number
  /** Adds an item, or replaces the one with its id. */
  readonly set: (item: Item) => void
  /** Returns false when there was none. */
  readonly remove: (id: string) => boolean
  readonly has: (id: string) => boolean
  /** The relations of one item, best first. Throws a TypeError for an unknown id. */
  readonly related: (id: string, options?: { readonly limit?: number }) => readonly Relation<Item>[]
}

interface Opened<Item> {
  readonly items: readonly Item[]
  readonly positions: ReadonlyMap<string, number>
  readonly signals: readonly {
    readonly name: string
    readonly weight: number
    readonly rows: OpenSignal
  }[]
}

/** An index of items that can be changed. The lists are those of a fresh index over the same items. */
export function createRelatedIndex<Item>(
  items: Iterable<Item>,
  options: RelatedOptions<Item>,
): RelatedIndex<Item> {
  const { id: idOf, signals, allow = () => true, compare = () => 0, threshold = 0 } = options
  const byId = new Map<string, Item>()
  let opened: Opened<Item> | undefined
  for (const item of items) {
    const id = idOf(item)
    if (byId.has(id)) throw new TypeError(`@octavo/related: two items have the id "${id}"`)
    byId.set(checkedId(id), item)
  }
  const open = (): Opened<Item> => {
    const ids = [...byId.keys()].sort((a, b) => (a < b ? -1 : 1))
    const sorted = ids.map((id) => byId.get(id) as Item)
    const total = signals.reduce((sum, signal) => sum + signal.weight, 0)
    return {
      items: sorted,
      positions: new Map(ids.map((id, i) => [id, i])),
      signals: signals.map((signal) => ({
        name: signal.name,
        weight: signal.weight / total,
        rows: signal.open(sorted, idOf),
      })),
    }
  }
  return {
    get size() {
      return byId.size
    },
    set(item) {
      byId.set(checkedId(idOf(item)), item)
      opened = undefined
    },
    remove(id) {
      opened = undefined
      return byId.delete(id)
    },
    has: (id) => byId.has(id),
    related(id, { limit = options.limit ?? 9 } = {}) {
      opened ??= open()
      const from = opened.positions.get(id)
      if (from === undefined) throw new TypeError(`@octavo/related: no item has the id "${id}"`)
      const here = opened.items[from] as Item
      const shares = opened.signals.map((signal) =>
        scaledRow(signal.rows, signal.weight, from, byId.size),
      )
      const scores = opened.items.map((_, to) =>
        shares.reduce((sum, row) => sum + (row[to] ?? 0), 0),
      )
      const found = opened.items
        .map((item, to) => ({ item, to, score: scores[to] ?? 0 }))
        .filter(
          ({ item, to, score }) =>
            to !== from && score > 0 && score >= threshold && allow(here, item),
        )
        .sort((a, b) => b.score - a.score || compare(a.item, b.item) || a.to - b.to)
        .slice(0, limit)
      return found.map(({ item, to, score }) => {
        const reasons: Reason[] = (opened as Opened<Item>).signals
          .map(({ name, rows }, s) => ({ signal: name, share: shares[s]?.[to] ?? 0, rows }))
          .filter(({ share }) => share > 0)
          .sort((a, b) => b.share - a.share)
          .map(({ signal, share, rows }) => ({
            signal,
            share,
            evidence: rows.evidence(from, to, 5),
          }))
        return { item, score, reasons, because: becauseOf(reasons) }
      })
    },
  }
}

function scaledRow(signal: OpenSignal, weight: number, from: number, size: number): Float64Array {
  const row = new Float64Array(size)
  signal.fillRow(from, row)
  row[from] = 0
  const best = row.reduce((a, b) => Math.max(a, b), 0)
  return best > 0 ? row.map((value) => (value / best) * weight) : row
}

function checkedId(id: string): string {
  if (typeof id === 'string' && id !== '') return id
  throw new TypeError(`@octavo/related: id must be a non-empty string, got ${JSON.stringify(id)}`)
}
