import type { Row } from '../engine/row.ts'
import { learned } from '../learned-weights.ts'
import type { Signal, SignalContext } from '../signal.ts'
import { LinkGraph } from './link-graph.ts'

/** How many of the posts that posts like this one link to become candidates though their words do not. */
const mostProposed = 24

/**
 * The blog's own links: items that posts like this one link to (one step of a personalised PageRank,
 * Haveliwala 2002, started at the most alike posts), items linked with this one (either way, or by a
 * third: co-citation, Small 1973), the same outside pages (Kessler 1963), and, as a prior, how often an
 * item is linked at all: n / (n + 3).
 *
 * `linksOf` gives ids of other items and, if you like, addresses of outside pages: what is no id counts as outside.
 */
export function links<Item>(
  linksOf: (item: Item) => readonly string[] | undefined,
  { weight = 1 }: { readonly weight?: number } = {},
): Signal<Item> {
  return {
    name: 'links',
    weight,
    open(context: SignalContext<Item>) {
      const graph = new LinkGraph(context)
      return {
        add: (slot, item, guest) =>
          graph.add(slot, (item === undefined ? undefined : linksOf(item)) ?? [], guest),
        drop: (slot) => graph.drop(slot),
        keep: (slot) => graph.targetsOf(slot),
        restore: (slot, kept) => graph.add(slot, kept as readonly string[], false),
        settle: (_living, changes) => graph.settle(changes),
        proposeMore(from, near, add) {
          const blind = graph.isBlindFor(from)
          if (!blind) for (const to of graph.out(from)) add(to)
          for (const to of graph.into(from)) add(to)
          let left = mostProposed
          for (const slot of near) for (const to of graph.out(slot)) if (left-- > 0) add(to)
        },
        score: (row) => scoreLinks(graph, row),
        evidence: (from, to, limit, near) => {
          if (graph.out(from).includes(to)) return [context.idOf(from)]
          if (graph.out(to).includes(from)) return [context.idOf(to)]
          const linking = new Set(graph.into(to))
          return Array.from(near ?? [])
            .filter((slot) => linking.has(slot))
            .slice(0, limit)
            .map((slot) => context.idOf(slot))
        },
      }
    },
  }
}

function scoreLinks<Item>(graph: LinkGraph<Item>, row: Row): void {
  const { candidates, from, near, nearness } = row
  const blind = graph.isBlindFor(from)
  const place = new Map<number, number>()
  candidates.forEach((slot, c) => {
    place.set(slot, c)
  })
  const size = candidates.length
  const toward = new Float64Array(size)
  const away = new Float64Array(size)
  const add = (values: Float64Array, slot: number, value: number): void => {
    const c = place.get(slot)
    if (c !== undefined) values[c] = (values[c] as number) + value
  }
  const closest = nearness[0] ?? 1
  near.forEach((slot, i) => {
    const alike = ((nearness[i] as number) / closest) ** 2
    const out = graph.out(slot)
    for (const to of out)
      add(toward, to, alike / (Math.sqrt(out.length) * Math.max(1, graph.into(to).length) ** 0.25))
    for (const source of graph.into(slot))
      if (source !== from) add(away, source, alike / graph.out(source).length)
  })
  const linked = new Float64Array(size)
  if (!blind) for (const to of graph.out(from)) add(linked, to, 1)
  const linking = new Float64Array(size)
  const together = new Float64Array(size)
  for (const source of graph.into(from)) {
    add(linking, source, 1)
    const out = graph.out(source)
    for (const to of out) add(together, to, 1 / Math.sqrt(out.length))
  }
  const outside = graph.outsideRow(from, candidates)
  const cited = Float64Array.from(candidates, (slot) => {
    const count = graph.into(slot).length - (blind && graph.out(from).includes(slot) ? 1 : 0)
    return count / (count + 3)
  })
  const trust = trustInNeighbours(graph.size)
  row.add('neighbours', toward, learned.neighbours * trust)
  row.add('pointing', away, learned.pointing * trust)
  row.add('linked', linked, learned.linked)
  row.add('linking', linking, learned.linking)
  row.add('together', together, learned.together * trust)
  row.add('outside', outside, learned.outside)
  row.lean('cited', cited, learned.citedPrior)
}

// Among a few dozen posts everyone is two steps from everyone. By doublings, so that lists stay exact.
function trustInNeighbours(size: number): number {
  return Math.min(1, 2 ** (32 - Math.clz32(size)) / 128)
}
